-- How the owner of a book means to practise: contact days in 90 days by facet, where they work and elsewhere.
create table practice_plan (
    book_id ${id} not null,
    facet text not null,
    inside bigint not null,
    outside bigint not null,
    primary key (book_id, facet)
) ${clustered};
