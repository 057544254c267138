-- Which set of scripts this database has taken over last: an unchanged set needs no second look (ModuleMigrations).
CREATE TABLE platform.migrated (
    only_row boolean PRIMARY KEY CHECK (only_row),
    scripts  text NOT NULL
);
