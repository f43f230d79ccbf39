-- What each password may be used for, in words with blanks between, and until when; see docs/decisions/0140.
alter table app_password add column scopes text ${binary} default 'sync' not null;
alter table app_password add column ends bigint;
