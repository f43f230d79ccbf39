-- Who said a value, and when: a row of a person (a contact point, a remark ...), or a field of the person
-- record itself, whose row_id is then the person's.
create table told (
    book_id ${id} not null,
    row_id ${id} not null,
    field text ${binary} not null,
    person_id ${id} not null,
    source text not null,
    file text not null,
    place text not null,
    at bigint not null,
    primary key (book_id, row_id, field),
    foreign key (book_id, person_id) references person (book_id, id) deferrable initially deferred
) ${clustered};
create index told_person on told (book_id, person_id);

-- Documents and pictures that belong to a person; what is in them is in photo.
create table paper (
    book_id ${id} not null,
    id ${id} not null,
    person_id ${id} not null,
    name text not null,
    sha256 text ${binary} not null,
    primary key (book_id, id),
    foreign key (book_id, person_id) references person (book_id, id) deferrable initially deferred
) ${clustered};
create index paper_person on paper (book_id, person_id);

-- What the columns of a table mean, as the owner said of these headings before.
create table known_columns (
    book_id ${id} not null,
    headings text ${binary} not null,
    meanings text not null,
    primary key (book_id, headings)
) ${clustered};

-- How often each address was met in the mail of one batch of an import, packed; letters holds eight octets of
-- each message that was counted.
create table correspondence (
    book_id ${id} not null,
    change_id ${id} not null,
    number bigint not null,
    letters ${blob} not null,
    packed ${blob} not null,
    primary key (book_id, change_id, number)
);
