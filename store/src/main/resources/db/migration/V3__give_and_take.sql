-- Needs and offers: how pressing, who may hear of it, and when it was last said to be still so.
alter table need add column urgency text not null default 'USUAL';
alter table need add column sensitivity text not null default 'OPEN';
alter table need add column sure bigint;
alter table offer add column status text not null default 'OPEN';
alter table offer add column sensitivity text not null default 'OPEN';
alter table offer add column sure bigint;
create index offer_open on offer (book_id, since desc, id desc) where status = 'OPEN';

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

-- The owner's rule for giving: minutes a month, and whether pages behind links may be fetched.
create table giving (
    book_id ${id} not null,
    minutes bigint not null,
    may_fetch bigint not null,
    primary key (book_id)
) ${clustered};

-- Times in which the owner was helped through something; they are not counted.
create table support_time (
    book_id ${id} not null,
    id ${id} not null,
    from_day bigint not null,
    to_day bigint,
    primary key (book_id, id)
) ${clustered};

create table ask (
    book_id ${id} not null,
    id ${id} not null,
    person_id ${id} not null,
    kind text not null,
    what text not null,
    for_whom text not null,
    why text not null,
    by_day bigint,
    size text not null,
    words text not null,
    status text ${binary} not null,
    made bigint not null,
    sent bigint,
    outcome text not null,
    thanked bigint,
    reason text not null,
    primary key (book_id, id),
    foreign key (book_id, person_id) references person (book_id, id) deferrable initially deferred
) ${clustered};
create index ask_person on ask (book_id, person_id);

create table feed (
    book_id ${id} not null,
    id ${id} not null,
    url text not null,
    title text not null,
    since bigint not null,
    checked bigint,
    trouble text not null,
    primary key (book_id, id)
) ${clustered};

create table item (
    book_id ${id} not null,
    id ${id} not null,
    url text ${binary} not null,
    title text not null,
    words text not null,
    note text not null,
    topics text not null,
    added bigint not null,
    source text not null,
    status text ${binary} not null,
    primary key (book_id, id)
) ${clustered};
create index item_url on item (book_id, url);
create index item_added on item (book_id, status, added);

create table share (
    book_id ${id} not null,
    id ${id} not null,
    item_id ${id} not null,
    person_id ${id} not null,
    line text not null,
    on_day bigint not null,
    primary key (book_id, id),
    foreign key (book_id, item_id) references item (book_id, id) deferrable initially deferred,
    foreign key (book_id, person_id) references person (book_id, id) deferrable initially deferred
) ${clustered};
create index share_item on share (book_id, item_id);
create index share_person on share (book_id, person_id, on_day);

-- What was heard: from whom, and how far it may go.
create table hearsay (
    book_id ${id} not null,
    id ${id} not null,
    what text not null,
    person_id ${id},
    on_day bigint not null,
    reach text not null,
    primary key (book_id, id),
    foreign key (book_id, person_id) references person (book_id, id) deferrable initially deferred
) ${clustered};
create index hearsay_person on hearsay (book_id, person_id);

create table kudos (
    book_id ${id} not null,
    id ${id} not null,
    person_id ${id},
    words text not null,
    source text not null,
    on_day bigint not null,
    primary key (book_id, id),
    foreign key (book_id, person_id) references person (book_id, id) deferrable initially deferred
) ${clustered};
create index kudos_person on kudos (book_id, person_id);

-- Who would speak for the owner, and since when they agree to.
create table voucher (
    book_id ${id} not null,
    id ${id} not null,
    person_id ${id} not null,
    about text not null,
    consent bigint,
    primary key (book_id, id),
    foreign key (book_id, person_id) references person (book_id, id) deferrable initially deferred
) ${clustered};
create index voucher_person on voucher (book_id, person_id);

-- Who was told what the owner does.
create table telling (
    book_id ${id} not null,
    id ${id} not null,
    person_id ${id} not null,
    what text not null,
    on_day bigint not null,
    primary key (book_id, id),
    foreign key (book_id, person_id) references person (book_id, id) deferrable initially deferred
) ${clustered};
create index telling_person on telling (book_id, person_id);

-- Talks and posts that made the owner visible.
create table showing (
    book_id ${id} not null,
    id ${id} not null,
    what text not null,
    place text not null,
    url text not null,
    on_day bigint not null,
    primary key (book_id, id)
) ${clustered};

-- Looks at one's own profiles.
create table audit (
    book_id ${id} not null,
    id ${id} not null,
    on_day bigint not null,
    ticks text not null,
    note text not null,
    primary key (book_id, id)
) ${clustered};
