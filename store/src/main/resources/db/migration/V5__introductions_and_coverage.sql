-- Two people who may be brought together, each asked first.
create table introduction (
    book_id ${id} not null,
    id ${id} not null,
    kind text not null,
    first_id ${id} not null,
    second_id ${id} not null,
    why text not null,
    status text ${binary} not null,
    since bigint not null,
    moved bigint not null,
    outcome text not null,
    primary key (book_id, id),
    foreign key (book_id, first_id) references person (book_id, id) deferrable initially deferred,
    foreign key (book_id, second_id) references person (book_id, id) deferrable initially deferred
) ${clustered};
create index introduction_first on introduction (book_id, first_id);
create index introduction_second on introduction (book_id, second_id);
create index introduction_open on introduction (book_id, moved) where status not in ('THANKED', 'DECLINED');

-- What the owner wants somebody for: the own organization, its peers, topics, places.
create table watch (
    book_id ${id} not null,
    id ${id} not null,
    kind text not null,
    name text not null,
    primary key (book_id, id)
) ${clustered};
