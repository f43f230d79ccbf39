-- Choices of the list of people to come back to.
create table saved_view (
    book_id ${id} not null,
    id ${id} not null,
    name text not null,
    query text not null,
    primary key (book_id, id)
) ${clustered};
