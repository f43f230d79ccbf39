-- What the owner of a book set as the rhythm of a tier; tiers without a row keep the usual one.
create table tier_rhythm (
    book_id ${id} not null,
    tier text not null,
    days bigint not null,
    primary key (book_id, tier)
) ${clustered};
