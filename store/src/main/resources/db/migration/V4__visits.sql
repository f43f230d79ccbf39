-- Which device a visit is from, and when it was last seen, so that the owner can end it from elsewhere.
alter table visit add column device text not null default '';
alter table visit add column seen bigint not null default 0;
create index visit_account on visit (account_id);
