-- Secret addresses at which a book's calendar can be read. Not in the change log: closing one is not to be undone.
create table calendar_feed (
    book_id ${id} not null,
    id ${id} not null,
    hash text ${binary} not null,
    since bigint not null,
    used bigint,
    primary key (book_id, id)
) ${clustered};
create unique index calendar_feed_hash on calendar_feed (hash);
