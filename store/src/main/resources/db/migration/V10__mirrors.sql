-- Address books on other servers that the book of everybody is kept the same as. Not in the change log: what they
-- bring is. secret is closed up with a key that is not in the database.
create table mirror (
    book_id ${id} not null,
    id ${id} not null,
    label text not null,
    url text not null,
    user_name text not null,
    secret text not null,
    two_way bigint not null,
    since bigint not null,
    run bigint,
    failure text not null,
    primary key (book_id, id)
) ${clustered};

-- A card there and the card here; the tags are those of when both were last the same. waiting is the tag of a change
-- there that waits for the owner, and octets what it says.
create table mirror_pair (
    book_id ${id} not null,
    mirror_id ${id} not null,
    href text ${binary} not null,
    name text ${binary} not null,
    there text not null,
    here text not null,
    waiting text not null,
    octets ${blob},
    primary key (book_id, mirror_id, href)
);
