-- Needs and offers: how pressing, who may hear of it, and when it was last said to be still so.
alter table need add column urgency text not null default 'USUAL';
alter table need add column sensitivity text not null default 'OPEN';
alter table need add column sure bigint;
alter table offer add column status text not null default 'OPEN';
alter table offer add column sensitivity text not null default 'OPEN';
alter table offer add column sure bigint;

-- What led to an act of help (a need, an ask, an introduction, another act of help), when it was thanked for,
-- and minutes it saved.
alter table help add column cause text not null default 'NONE';
alter table help add column cause_id ${id};
alter table help add column thanked bigint;
alter table help add column saved bigint not null default 0;

-- The owner's own card: what I can help with, what I am looking for.
create table own_line (
    book_id ${id} not null,
    id ${id} not null,
    side text ${binary} not null,
    what text not null,
    by_day bigint,
    since bigint not null,
    status text ${binary} not null,
    primary key (book_id, id)
) ${clustered};

-- Matches that were refused, whatever kinds of things they are between.
create table refused_match (
    book_id ${id} not null,
    taker_id ${id} not null,
    giver_id ${id} not null,
    since bigint not null,
    primary key (book_id, taker_id, giver_id)
) ${clustered};

-- People who must not hear of each other from the owner; one row for each of the two directions.
create table apart (
    book_id ${id} not null,
    one_id ${id} not null,
    other_id ${id} not null,
    primary key (book_id, one_id, other_id),
    foreign key (book_id, one_id) references person (book_id, id) deferrable initially deferred,
    foreign key (book_id, other_id) references person (book_id, id) deferrable initially deferred
) ${clustered};
create index apart_other on apart (book_id, other_id);
