-- A mirror may be of a calendar too: meetings come from it, or promises are kept as tasks in it.
alter table mirror add column kind text not null default 'CARDS';
