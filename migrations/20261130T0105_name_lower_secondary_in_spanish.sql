-- What teachers in Spain call it. A label that the central support service has changed stays.
update word_label set label = 'Educación secundaria (ESO)'
where list = 'school_type' and key = 'lower_secondary' and language = 'es' and label = 'Secundaria, primer ciclo';
