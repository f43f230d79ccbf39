-- Where the owner of a book works and worked, and who said so.
create table own_position (
    book_id ${id} not null,
    id ${id} not null,
    organization_id ${id} not null,
    title text not null,
    from_date text,
    to_date text,
    source text not null,
    file text not null,
    at bigint not null,
    primary key (book_id, id),
    foreign key (book_id, organization_id) references organization (book_id, id) deferrable initially deferred
) ${clustered};
