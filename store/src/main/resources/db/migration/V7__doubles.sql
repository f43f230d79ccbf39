-- Who was made part of whom: how they counted before, and by which change. The pointer itself is in person.
create table merging (
    book_id ${id} not null,
    person_id ${id} not null,
    standing text ${binary} not null,
    change_id ${id} not null,
    at bigint not null,
    by_itself bigint not null,
    primary key (book_id, person_id),
    foreign key (book_id, person_id) references person (book_id, id) deferrable initially deferred
) ${clustered};

-- Two of whom the owner said that they are not one person.
create table not_same (
    book_id ${id} not null,
    person_id ${id} not null,
    other_id ${id} not null,
    primary key (book_id, person_id, other_id),
    foreign key (book_id, person_id) references person (book_id, id) deferrable initially deferred,
    foreign key (book_id, other_id) references person (book_id, id) deferrable initially deferred
) ${clustered};
create index not_same_other on not_same (book_id, other_id);

-- Derived: two who may be one person, and what speaks for and against it. No foreign keys: whoever went away is
-- passed over.
create table likely_double (
    book_id ${id} not null,
    person_id ${id} not null,
    other_id ${id} not null,
    bits ${real} not null,
    evidence text not null,
    primary key (book_id, person_id, other_id)
) ${clustered};
create index likely_double_other on likely_double (book_id, other_id);
create index likely_double_bits on likely_double (book_id, bits);

-- Derived: up to which of a book's transactions doubles were looked for.
create table doubles_mark (
    book_id ${id} not null,
    seq bigint not null,
    primary key (book_id)
) ${clustered};
