-- What cards said before they were overwritten, so that a device that knew only that can be understood, and cards of
-- which two devices changed the same; see docs/decisions/0150. Nothing here is in the change log.

create table shelf_past (
    book_id ${id} not null,
    shelf_id ${id} not null,
    name text ${binary} not null,
    etag text not null,
    kept bigint not null,
    octets ${blob} not null,
    primary key (book_id, shelf_id, name, etag)
);
create index shelf_past_kept on shelf_past (book_id, kept);

create table shelf_clash (
    book_id ${id} not null,
    id ${id} not null,
    shelf_id ${id} not null,
    name text ${binary} not null,
    written_by text not null,
    at bigint not null,
    taken ${blob} not null,
    other ${blob} not null,
    primary key (book_id, id)
);
