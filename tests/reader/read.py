"""Opens vaults with SQLite3 Multiple Ciphers, which implements SQLCipher's format in code of its own.

`aftershift-tests reader-sample` makes them and says on standard input what SQLCipher reads in them, and their key: on
a command line, others could see it.
"""

import hashlib
import json
import pathlib
import shutil
import sys
import tempfile
import unittest

import apsw

# As https://www.zetetic.net/sqlcipher/design documents version 4, by the names that this reader has for it. A raw key
# isn't derived, so the rounds for a passphrase don't count; those for the key of the HMAC do.
SQLCIPHER_4 = {
    "legacy": 4,  # all of the first page is encrypted: this reader's own variant leaves eight bytes plain
    "legacy_page_size": 4096,
    "fast_kdf_iter": 2,
    "hmac_use": 1,
    "hmac_pgno": 1,  # the page's number belongs to it, little-endian
    "hmac_salt_mask": 0x3A,
    "hmac_algorithm": 2,  # SHA-512
    "kdf_algorithm": 2,  # PBKDF2 with HMAC-SHA-512
    "plaintext_header_size": 0,
}
# Each reads something else than what was written.
OTHERS = {
    "legacy_page_size": [1024, 8192],
    "fast_kdf_iter": [1, 3],
    "hmac_use": [0],
    "hmac_pgno": [2],
    "hmac_salt_mask": [0],
    "hmac_algorithm": [0, 1],  # SHA-1, SHA-256
    "kdf_algorithm": [0, 1],
    "plaintext_header_size": [32],
}
PAGE = 4096
# What a page ends with: the initialisation vector of AES-256-CBC, and the HMAC.
VECTOR, CODE = 16, 64
REFUSED = (apsw.NotADBError, apsw.CorruptError, apsw.IOError)

SAMPLE = json.load(sys.stdin)
KEY = SAMPLE.pop("key")


def connect(database, key=KEY, **changed):
    connection = apsw.Connection(str(database), flags=apsw.SQLITE_OPEN_READWRITE)
    connection.pragma("cipher", "sqlcipher")
    for name, value in {**SQLCIPHER_4, **changed}.items():
        if int(connection.pragma(name, value)) != value:
            raise AssertionError(f"{name} can't be set")
    if key is not None:
        connection.pragma("key", f"x'{key}'")
    return connection


def tables(connection):
    """As the harness tells them: tests/src/reader_sample.rs."""
    found = {}
    names = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    for name in [*names, "sqlite_schema"]:
        asked = "SELECT 'quote(\"' || name || '\")' FROM pragma_table_info(?)"
        columns = ", ".join(column for (column,) in connection.execute(asked, (name,)))
        rows = sorted(",".join(row).encode() + b"\n" for row in connection.execute(f'SELECT {columns} FROM "{name}"'))
        found[name] = {"rows": len(rows), "sha256": hashlib.sha256(b"".join(rows)).hexdigest()}
    return found


class ReaderTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def copy(self, kind):
        """A database with its log, to be opened and changed."""
        target = self.folder / f"{kind}-{len(list(self.folder.iterdir()))}"
        shutil.copytree(pathlib.Path(SAMPLE[kind]["database"]).parent, target)
        return target / "data.db"

    def refused(self, database, key=KEY, **changed):
        connection = connect(database, key, **changed)
        with self.assertRaises(REFUSED):
            tables(connection)
        connection.close()

    def test_it_is_another_implementation(self):
        connection = connect(self.copy("closed"))
        self.assertTrue(apsw.mc_version.startswith("SQLite3 Multiple Ciphers"))
        self.assertIsNone(connection.pragma("cipher_version"), "SQLCipher would answer")

    def test_with_the_raw_key_every_table_holds_what_sqlcipher_reads_in_it(self):
        for kind, told in SAMPLE.items():
            with self.subTest(kind):
                found = tables(connect(self.copy(kind)))
                self.assertEqual(found, told["tables"])
                self.assertEqual(found["check_in"]["rows"], told["check_ins"], "as the app counts them")
                self.assertGreater(len(found), 10)

    def test_its_integrity_check_finds_nothing(self):
        for kind in SAMPLE:
            with self.subTest(kind):
                self.assertEqual(connect(self.copy(kind)).pragma("integrity_check"), "ok")

    def test_the_log_is_read_as_well(self):
        database = self.copy("killed")
        database.with_name("data.db-wal").unlink()
        self.assertEqual(tables(connect(database)), SAMPLE["closed"]["tables"])

    def test_a_wrong_key_and_none_are_refused(self):
        for kind in SAMPLE:
            for place in (0, 31, 63):
                wrong = KEY[:place] + f"{int(KEY[place], 16) ^ 1:x}" + KEY[place + 1 :]
                with self.subTest(kind, digit=place):
                    self.refused(self.copy(kind), wrong)
            with self.subTest(kind, key=None):
                self.refused(self.copy(kind), None)

    def test_other_parameters_are_refused(self):
        for name, values in OTHERS.items():
            for value in values:
                with self.subTest(name, value=value):
                    self.refused(self.copy("closed"), **{name: value})

    def test_one_changed_byte_is_refused_in_whichever_page_and_part_of_it(self):
        whole = self.copy("closed").read_bytes()
        pages = len(whole) // PAGE
        self.assertGreater(pages, 20)
        parts = (0, 15, 16, 2048, PAGE - VECTOR - CODE, PAGE - CODE, PAGE - 1)
        database = self.folder / "changed.db"
        for page in range(pages):
            place = page * PAGE + parts[page % len(parts)]
            database.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
            connection = connect(database)
            with self.subTest(page=page + 1, place=place % PAGE), self.assertRaises(REFUSED):
                # Free pages are in no table.
                self.assertEqual(connection.pragma("integrity_check"), "ok")
                tables(connection)
            connection.close()


if __name__ == "__main__":
    result = unittest.main(exit=False, verbosity=2).result
    # A test with parts is counted once.
    failed = len({getattr(test, "test_case", test).id() for test, _ in [*result.failures, *result.errors]})
    verdict = "FAILED" if failed else "ok"
    # As cargo closes: it is counted with the rest.
    print(f"test result: {verdict}. {result.testsRun - failed} passed; {failed} failed; 0 ignored", flush=True)
    sys.exit(1 if failed else 0)
