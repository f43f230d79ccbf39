-- What else the same record said of the same person: for each value the sixteen octets of its row, the length of the
-- field's name and the name. So what a card says of somebody new is one row.
alter table told add column also ${blob};
