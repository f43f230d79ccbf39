-- Types that differ are placeholders: see db/sqlite.properties and db/postgresql.properties.
-- Every private table's primary key begins with book_id. Moments are milliseconds since 1970, days are days
-- since 1970, booleans are 0 or 1, sets are names with commas between them. Order of columns is part of the
-- code: new ones go to the end.

create table account (
    id ${id} not null,
    name text not null,
    book_id ${id} not null,
    password_hash text,
    since bigint not null,
    primary key (id)
) ${clustered};

-- seq counts the transactions that changed the book: a token for whoever follows it.
create table book (
    id ${id} not null,
    seq bigint not null,
    primary key (id)
) ${clustered};

create table settings (
    book_id ${id} not null,
    zone text not null,
    country text not null,
    language text not null,
    vocabulary text not null,
    minutes bigint not null,
    session_days text not null,
    quiet_from text not null,
    quiet_to text not null,
    paused_since bigint,
    theme text not null,
    primary key (book_id)
) ${clustered};

create table own_address (
    book_id ${id} not null,
    normal text ${binary} not null,
    status text not null,
    primary key (book_id, normal)
) ${clustered};

create table pause (
    book_id ${id} not null,
    from_day bigint not null,
    to_day bigint,
    primary key (book_id, from_day)
) ${clustered};

create table visit (
    id ${id} not null,
    account_id ${id} not null,
    token_hash text ${binary} not null,
    csrf text not null,
    until bigint not null,
    primary key (id)
) ${clustered};
create unique index visit_token on visit (token_hash);

create table sign_in_link (
    token_hash text ${binary} not null,
    account_id ${id} not null,
    until bigint not null,
    primary key (token_hash)
) ${clustered};

create table person (
    book_id ${id} not null,
    id ${id} not null,
    standing text ${binary} not null,
    merged_into_id ${id},
    shown text not null,
    prefix text not null,
    given text not null,
    middle text not null,
    family text not null,
    suffix text not null,
    nickname text not null,
    roles text not null,
    tier text ${binary} not null,
    rhythm_days bigint,
    learning ${real} not null,
    closeness bigint not null,
    never_ask bigint not null,
    secret bigint not null,
    rest_until bigint,
    met_where text not null,
    met_when text,
    met_through_id ${id},
    met_impression text not null,
    preferred text not null,
    avoided text not null,
    birthday text,
    birthday_md bigint,
    photo text,
    since bigint not null,
    primary key (book_id, id)
) ${clustered};
create index person_merged on person (book_id, merged_into_id) where merged_into_id is not null;
create index person_birthday on person (book_id, birthday_md) where birthday_md is not null;

create table person_key (
    book_id ${id} not null,
    kind text ${binary} not null,
    normal text ${binary} not null,
    person_id ${id} not null,
    primary key (book_id, kind, normal),
    foreign key (book_id, person_id) references person (book_id, id) deferrable initially deferred
) ${clustered};
create index person_key_person on person_key (book_id, person_id);

create table contact_point (
    book_id ${id} not null,
    id ${id} not null,
    person_id ${id} not null,
    kind text not null,
    written text not null,
    normal text not null,
    label text not null,
    preferred bigint not null,
    primary key (book_id, id),
    foreign key (book_id, person_id) references person (book_id, id) deferrable initially deferred
) ${clustered};
create index contact_point_person on contact_point (book_id, person_id);

create table organization (
    book_id ${id} not null,
    id ${id} not null,
    name text not null,
    normal text ${binary} not null,
    primary key (book_id, id)
) ${clustered};
create unique index organization_normal on organization (book_id, normal);

create table position (
    book_id ${id} not null,
    id ${id} not null,
    person_id ${id} not null,
    organization_id ${id} not null,
    title text not null,
    job_function text not null,
    from_date text,
    to_date text,
    primary key (book_id, id),
    foreign key (book_id, person_id) references person (book_id, id) deferrable initially deferred,
    foreign key (book_id, organization_id) references organization (book_id, id) deferrable initially deferred
) ${clustered};
create index position_person on position (book_id, person_id);
create index position_organization on position (book_id, organization_id);

create table place (
    book_id ${id} not null,
    id ${id} not null,
    person_id ${id} not null,
    label text not null,
    street text not null,
    city text not null,
    region text not null,
    postal_code text not null,
    country text not null,
    primary key (book_id, id),
    foreign key (book_id, person_id) references person (book_id, id) deferrable initially deferred
) ${clustered};
create index place_person on place (book_id, person_id);

create table milestone (
    book_id ${id} not null,
    id ${id} not null,
    person_id ${id} not null,
    date text not null,
    month_day bigint,
    what text not null,
    yearly bigint not null,
    primary key (book_id, id),
    foreign key (book_id, person_id) references person (book_id, id) deferrable initially deferred
) ${clustered};
create index milestone_person on milestone (book_id, person_id);
create index milestone_day on milestone (book_id, month_day) where month_day is not null;

create table remark (
    book_id ${id} not null,
    id ${id} not null,
    person_id ${id} not null,
    kind text not null,
    words text not null,
    at bigint not null,
    source text not null,
    primary key (book_id, id),
    foreign key (book_id, person_id) references person (book_id, id) deferrable initially deferred
) ${clustered};
create index remark_person on remark (book_id, person_id);

create table card (
    book_id ${id} not null,
    id ${id} not null,
    person_id ${id} not null,
    uid text not null,
    written text not null,
    primary key (book_id, id),
    foreign key (book_id, person_id) references person (book_id, id) deferrable initially deferred
);
create index card_person on card (book_id, person_id);

create table circle (
    book_id ${id} not null,
    id ${id} not null,
    name text ${binary} not null,
    primary key (book_id, id)
) ${clustered};
create unique index circle_name on circle (book_id, name);

create table circle_member (
    book_id ${id} not null,
    circle_id ${id} not null,
    person_id ${id} not null,
    primary key (book_id, circle_id, person_id),
    foreign key (book_id, person_id) references person (book_id, id) deferrable initially deferred,
    foreign key (book_id, circle_id) references circle (book_id, id) deferrable initially deferred
) ${clustered};
create index circle_member_person on circle_member (book_id, person_id);

create table photo (
    book_id ${id} not null,
    sha256 text ${binary} not null,
    type text not null,
    octets ${blob} not null,
    primary key (book_id, sha256)
);

-- No foreign keys here: a million rows come at once, and the doctor looks for orphans.
create table interaction (
    book_id ${id} not null,
    id ${id} not null,
    at bigint not null,
    kind text not null,
    direction text not null,
    present bigint not null,
    title text not null,
    note text not null,
    source text not null,
    primary key (book_id, id)
) ${clustered};
create index interaction_at on interaction (book_id, at);

-- A person's timeline is a range of this table. also: named in it, but no contact with the owner.
create table participant (
    book_id ${id} not null,
    person_id ${id} not null,
    at bigint not null,
    interaction_id ${id} not null,
    also bigint not null,
    primary key (book_id, person_id, at, interaction_id)
) ${clustered};
create index participant_interaction on participant (book_id, interaction_id);

-- Derived from interactions; began is who began the first one of the day.
create table contact_day (
    book_id ${id} not null,
    person_id ${id} not null,
    day bigint not null,
    first_at bigint not null,
    began text ${binary} not null,
    weight ${real} not null,
    sent bigint not null,
    received bigint not null,
    primary key (book_id, person_id, day)
) ${clustered};

-- Derived: what lists of people read, one row for everybody who was not merged into somebody else.
-- last_sent_age is -1 where the owner never began anything; matters is in tenths.
-- changed is the book's seq when anything but the timeline changed for them.
create table tally (
    book_id ${id} not null,
    person_id ${id} not null,
    standing text ${binary} not null,
    tier text ${binary} not null,
    roles bigint not null,
    sort_name text ${binary} not null,
    since bigint not null,
    organization text not null,
    title text not null,
    city text not null,
    changed bigint not null,
    begun_day bigint not null,
    first_day bigint,
    last_day bigint not null,
    days bigint not null,
    gaps bigint not null,
    median_gap ${real} not null,
    rhythm ${real} not null,
    activity ${real} not null,
    mine bigint not null,
    theirs bigint not null,
    sent bigint not null,
    received bigint not null,
    last_sent_day bigint,
    good_day bigint not null,
    quiet_day bigint not null,
    dormant_day bigint not null,
    sent_sum ${real} not null,
    received_sum ${real} not null,
    sent_apart ${real} not null,
    all_sum ${real} not null,
    apart ${real} not null,
    last_sent_age ${real} not null,
    matters bigint not null,
    primary key (book_id, person_id)
) ${clustered};
create index tally_name on tally (book_id, standing, sort_name, person_id);
create index tally_last on tally (book_id, standing, last_day, person_id);
create index tally_days on tally (book_id, standing, days, person_id);
create index tally_since on tally (book_id, standing, since, person_id);
create index tally_changed on tally (book_id, changed);
create index tally_begun on tally (book_id, matters, begun_day) where standing = 'KEPT';
create index tally_quiet on tally (book_id, matters, quiet_day, good_day, dormant_day) where standing = 'KEPT';
create index tally_dormant on tally (book_id, matters, dormant_day) where standing = 'KEPT';

-- Derived: how many tallies have each standing, so that no page has to count them.
create table headcount (
    book_id ${id} not null,
    standing text ${binary} not null,
    people bigint not null,
    primary key (book_id, standing)
) ${clustered};

-- People whose tally went away, for whoever follows the book by its seq.
create table gone (
    book_id ${id} not null,
    person_id ${id} not null,
    seq bigint not null,
    primary key (book_id, person_id)
) ${clustered};
create index gone_seq on gone (book_id, seq);

create table need (
    book_id ${id} not null,
    id ${id} not null,
    person_id ${id} not null,
    what text not null,
    by_day bigint,
    since bigint not null,
    status text ${binary} not null,
    source text not null,
    primary key (book_id, id),
    foreign key (book_id, person_id) references person (book_id, id) deferrable initially deferred
) ${clustered};
create index need_person on need (book_id, person_id);
create index need_open on need (book_id, (coalesce(by_day, 10000000)), since desc, id desc) where status = 'OPEN';

create table offer (
    book_id ${id} not null,
    id ${id} not null,
    person_id ${id} not null,
    what text not null,
    since bigint not null,
    source text not null,
    primary key (book_id, id),
    foreign key (book_id, person_id) references person (book_id, id) deferrable initially deferred
) ${clustered};
create index offer_person on offer (book_id, person_id);

create table promise (
    book_id ${id} not null,
    id ${id} not null,
    person_id ${id} not null,
    what text not null,
    mine bigint not null,
    due bigint,
    made bigint not null,
    status text ${binary} not null,
    primary key (book_id, id),
    foreign key (book_id, person_id) references person (book_id, id) deferrable initially deferred
) ${clustered};
create index promise_person on promise (book_id, person_id);
create index promise_open on promise (book_id, (coalesce(due, 10000000)), made, id) where status = 'OPEN';

create table help (
    book_id ${id} not null,
    id ${id} not null,
    person_id ${id} not null,
    given bigint not null,
    currency text not null,
    what text not null,
    on_day bigint not null,
    minutes bigint not null,
    primary key (book_id, id),
    foreign key (book_id, person_id) references person (book_id, id) deferrable initially deferred
) ${clustered};
create index help_person on help (book_id, person_id, on_day);

create table answer (
    book_id ${id} not null,
    id ${id} not null,
    person_id ${id} not null,
    said text not null,
    on_day bigint not null,
    until_day bigint not null,
    primary key (book_id, id),
    foreign key (book_id, person_id) references person (book_id, id) deferrable initially deferred
) ${clustered};
create index answer_person on answer (book_id, person_id);
create index answer_until on answer (book_id, until_day, person_id);
create index answer_on on answer (book_id, on_day);

-- What was said of two people; one person here is one_id and other_id.
create table relation (
    book_id ${id} not null,
    id ${id} not null,
    one_id ${id} not null,
    other_id ${id} not null,
    kind text not null,
    note text not null,
    primary key (book_id, id),
    foreign key (book_id, one_id) references person (book_id, id) deferrable initially deferred,
    foreign key (book_id, other_id) references person (book_id, id) deferrable initially deferred
) ${clustered};
create index relation_one on relation (book_id, one_id);
create index relation_other on relation (book_id, other_id);

create table import_run (
    book_id ${id} not null,
    id ${id} not null,
    files text not null,
    started bigint not null,
    ended bigint,
    status text not null,
    counts text not null,
    primary key (book_id, id)
) ${clustered};

create table rejected (
    book_id ${id} not null,
    import_id ${id} not null,
    number bigint not null,
    file text not null,
    code text not null,
    place text not null,
    details text not null,
    primary key (book_id, import_id, number)
) ${clustered};

-- Mail archives that were read to their end: what shows the same again, and what the reading rested on.
create table read_archive (
    book_id ${id} not null,
    kind text ${binary} not null,
    head text ${binary} not null,
    length bigint not null,
    digest text ${binary} not null,
    last_record bigint not null,
    counts text not null,
    seq bigint not null,
    basis text ${binary} not null,
    primary key (book_id, kind, head, length, digest)
) ${clustered};

create table change_set (
    book_id ${id} not null,
    id ${id} not null,
    seq bigint not null,
    made_by text not null,
    what text not null,
    about text not null,
    at bigint not null,
    row_count bigint not null,
    undoes_id ${id},
    undone bigint not null,
    primary key (book_id, id)
) ${clustered};
create index change_set_seq on change_set (book_id, seq);

-- One row changed (was and became are JSON objects of the columns concerned; no became: removed), or many
-- rows added (packed holds their keys) or many interactions removed (packed holds them).
create table change_row (
    book_id ${id} not null,
    change_id ${id} not null,
    number bigint not null,
    seq bigint not null,
    table_name text not null,
    op text not null,
    row_key text ${binary} not null,
    was text,
    became text,
    packed ${blob},
    row_count bigint not null,
    primary key (book_id, change_id, number)
);
create index change_row_key on change_row (book_id, table_name, row_key, seq, number);
