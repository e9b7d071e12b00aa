-- The pupils page lists what was stated about the consent for the pupils of a space, of all that was done in it.
create index event_of_consent on event (space_id, id) where verb in ('pupil.consent_stated', 'pupil.consent_withdrawn');
