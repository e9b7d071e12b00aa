update event set verb = 'pupil.added' where verb = 'pupil.let_in';
