package wellhouse.store;

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
import wellhouse.testkit.Ports;
import wellhouse.ties.Acquaintances;
import wellhouse.ties.Ties;
import wellhouse.timeline.Timeline;
import wellhouse.today.Answers;

/// A store as the contracts see it.
record StorePorts(Store store) implements Ports {

    @Override
    public Transactions transactions() {
        return store.transactions();
    }

    @Override
    public ChangeLog changes() {
        return store.changes();
    }

    @Override
    public Accounts accounts() {
        return store.accounts();
    }

    @Override
    public People people() {
        return store.people();
    }

    @Override
    public Search search() {
        return store.search();
    }

    @Override
    public Photos photos() {
        return store.photos();
    }

    @Override
    public Timeline timeline() {
        return store.timeline();
    }

    @Override
    public Ties ties() {
        return store.ties();
    }

    @Override
    public Acquaintances acquaintances() {
        return store.acquaintances();
    }

    @Override
    public Organizations organizations() {
        return store.organizations();
    }

    @Override
    public Career career() {
        return store.career();
    }

    @Override
    public PathTies pathTies() {
        return store.pathTies();
    }

    @Override
    public Roll roll() {
        return store.roll();
    }

    @Override
    public Introductions introductions() {
        return store.introductions();
    }

    @Override
    public Exchange exchange() {
        return store.exchange();
    }

    @Override
    public Renown renown() {
        return store.renown();
    }

    @Override
    public Readings readings() {
        return store.readings();
    }

    @Override
    public Asks asks() {
        return store.asks();
    }

    @Override
    public Matches matches() {
        return store.matches();
    }

    @Override
    public Imports imports() {
        return store.imports();
    }

    @Override
    public Doubles doubles() {
        return store.doubles();
    }

    @Override
    public Answers answers() {
        return store.answers();
    }

    @Override
    public Shelves shelves() {
        return store.shelves();
    }

    @Override
    public Mirrors mirrors() {
        return store.mirrors();
    }

    @Override
    public AppPasswords appPasswords() {
        return store.appPasswords();
    }
}
