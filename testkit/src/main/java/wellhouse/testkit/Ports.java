package wellhouse.testkit;

import wellhouse.accounts.Accounts;
import wellhouse.accounts.AppPasswords;
import wellhouse.exchange.Exchange;
import wellhouse.exchange.known.Renown;
import wellhouse.exchange.match.Matches;
import wellhouse.goals.Asks;
import wellhouse.insight.Roll;
import wellhouse.intake.Doubles;
import wellhouse.intake.Imports;
import wellhouse.introductions.Introductions;
import wellhouse.kernel.ChangeLog;
import wellhouse.kernel.Transactions;
import wellhouse.paths.PathTies;
import wellhouse.people.Career;
import wellhouse.people.Organizations;
import wellhouse.people.People;
import wellhouse.people.Photos;
import wellhouse.people.Search;
import wellhouse.reading.Readings;
import wellhouse.sync.Mirrors;
import wellhouse.sync.Shelves;
import wellhouse.ties.Acquaintances;
import wellhouse.ties.Ties;
import wellhouse.timeline.Timeline;
import wellhouse.today.Answers;

/// All ports of one store, for the contracts.
public interface Ports {

    Transactions transactions();

    ChangeLog changes();

    Accounts accounts();

    People people();

    Search search();

    Photos photos();

    Timeline timeline();

    Ties ties();

    Acquaintances acquaintances();

    Organizations organizations();

    Career career();

    PathTies pathTies();

    Roll roll();

    Introductions introductions();

    Exchange exchange();

    Matches matches();

    Renown renown();

    Readings readings();

    Asks asks();

    Imports imports();

    Doubles doubles();

    Answers answers();

    Shelves shelves();

    Mirrors mirrors();

    AppPasswords appPasswords();
}
