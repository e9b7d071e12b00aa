-- People who lead, advise and keep the library, as a school calls them. A label that the central support service has changed stays.
update word_label set label = 'Dirección, orientación y biblioteca'
where list = 'project_type' and key = 'management' and language = 'es' and label = 'Equipos directivos, orientación, bibliotecas';
