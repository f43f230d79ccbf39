-- What devices that sync are given: address books and calendars, their members, and who may come in.
-- Nothing here is in the change log: members follow the people they are of, see docs/decisions/0061.

-- One for each device; user_name names the account in addresses and never changes.
create table app_password (
    book_id ${id} not null,
    id ${id} not null,
    account_id ${id} not null,
    label text not null,
    hash text ${binary} not null,
    since bigint not null,
    used bigint,
    agent text not null,
    failed bigint,
    failure text not null,
    primary key (book_id, id)
) ${clustered};
create unique index app_password_hash on app_password (hash);

-- revision counts every change of a member or shelf; published is the book's seq up to which people were
-- brought onto the shelves, published_id the last of those changed by exactly that seq + 1.
create table sync_state (
    book_id ${id} not null,
    user_name text ${binary} not null,
    revision bigint not null,
    published bigint not null,
    published_id ${id},
    primary key (book_id)
) ${clustered};
create unique index sync_state_user on sync_state (user_name);

-- An address book or calendar. source: EVERYONE, CIRCLE (circle_name says which), OWN (made by a client).
create table shelf (
    book_id ${id} not null,
    id ${id} not null,
    kind text ${binary} not null,
    name text ${binary} not null,
    source text ${binary} not null,
    circle_name text ${binary} not null,
    title text not null,
    properties text not null,
    revision bigint not null,
    made bigint not null,
    gone bigint not null,
    primary key (book_id, id)
) ${clustered};
create index shelf_name on shelf (book_id, kind, name);

-- A member of a shelf, or the trace of one that was removed (gone = 1).
create table shelf_item (
    book_id ${id} not null,
    shelf_id ${id} not null,
    name text ${binary} not null,
    uid text ${binary} not null,
    etag text not null,
    size bigint not null,
    changed bigint not null,
    revision bigint not null,
    gone bigint not null,
    about_id ${id},
    seen bigint not null,
    written bigint not null,
    properties text not null,
    primary key (book_id, shelf_id, name)
) ${clustered};
create index shelf_item_revision on shelf_item (book_id, shelf_id, revision);
create index shelf_item_uid on shelf_item (book_id, shelf_id, uid);
create index shelf_item_about on shelf_item (book_id, about_id) where about_id is not null;

create table shelf_text (
    book_id ${id} not null,
    shelf_id ${id} not null,
    name text ${binary} not null,
    octets ${blob} not null,
    primary key (book_id, shelf_id, name)
);
