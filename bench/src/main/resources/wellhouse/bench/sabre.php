<?php
// A server of one address book on sabre/dav as Debian packages it, for the measurements only.
require_once 'Sabre/autoload.php';
$folder = getenv('BENCH_FOLDER');
$file = $folder . '/sabre.sqlite';
$new = !file_exists($file);
$pdo = new PDO('sqlite:' . $file);
$pdo->setAttribute(PDO::ATTR_ERRMODE, PDO::ERRMODE_EXCEPTION);
$pdo->exec('PRAGMA busy_timeout = 20000');
if ($new) {
    $pdo->exec('PRAGMA journal_mode = WAL');
    foreach (['addressbooks', 'principals', 'users'] as $part) {
        foreach (["/usr/share/doc/php-sabre-dav/examples/sql/sqlite.$part.sql"] as $sql) {
            $pdo->exec(file_get_contents($sql));
        }
    }
    $pdo->exec("DELETE FROM users");
    $pdo->exec("DELETE FROM principals");
    $pdo->exec("INSERT INTO users (username, digesta1) VALUES ('me', '" . md5('me:bench:secret') . "')");
    $pdo->exec("INSERT INTO principals (uri, email, displayname) VALUES ('principals/me', 'me@example.org', 'Me')");
    $pdo->exec("INSERT INTO addressbooks (principaluri, uri, displayname, ctag) VALUES ('principals/me', 'bench', 'bench', 1)");
    $pdo->exec("CREATE INDEX cards_by_uri ON cards (addressbookid, uri)");
}
class BenchAuth extends Sabre\DAV\Auth\Backend\AbstractBasic {
    protected function validateUserPass($user, $password) {
        return $user === 'me' && $password === 'secret';
    }
}
$principals = new Sabre\DAVACL\PrincipalBackend\PDO($pdo);
$cards = new Sabre\CardDAV\Backend\PDO($pdo);
$server = new Sabre\DAV\Server([
    new Sabre\DAVACL\PrincipalCollection($principals),
    new Sabre\CardDAV\AddressBookRoot($principals, $cards),
]);
$server->setBaseUri('/');
$server->addPlugin(new Sabre\DAV\Auth\Plugin(new BenchAuth(), 'bench'));
$server->addPlugin(new Sabre\CardDAV\Plugin());
$server->addPlugin(new Sabre\DAVACL\Plugin());
$server->exec();
