-- The need that an introduction would meet, if it began with one.
alter table introduction add column need_id ${id};

-- Who introduced the owner to whom.
create index person_met_through on person (book_id, met_through_id) where met_through_id is not null;
