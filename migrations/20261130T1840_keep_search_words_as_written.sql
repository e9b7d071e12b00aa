-- The word as people write it, with its accents, its last sigma and its capitals, where that differs from the folded word: searches that were
-- corrected show it.
alter table search_word add column written text check (length(written) between 1 and 80);
