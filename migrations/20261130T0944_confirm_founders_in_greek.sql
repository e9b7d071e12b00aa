-- Details are confirmed, people are not "verified". A label that the central support service has changed stays.
update word_label set label = 'Τα στοιχεία των ιδρυτικών μελών δεν έχουν επιβεβαιωθεί'
where list = 'refusing_project' and key = 'founders_not_verified' and language = 'el' and label = 'Οι ιδρυτές δεν έχουν επαληθευτεί';
