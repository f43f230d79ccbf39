-- Types that differ are placeholders: see db/sqlite.properties and db/postgresql.properties.
create table account (
    id ${id} not null,
    name text not null,
    made_at bigint not null,
    primary key (id)
) ${clustered};
