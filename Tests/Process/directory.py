"""The company's directory (LDAP), played by slapd on this machine: by TLS with names in Chinese, or not at all."""
import http.client
import shutil
import signal
import socket
import subprocess
import time
from urllib.parse import urlencode

from visitor import FORM, Served, Visitor
from zhiyin import end

SUFFIX = "dc=example,dc=org"
ADMINISTRATOR, SERVICE = f"cn=admin,{SUFFIX}", f"cn=zhiyin,{SUFFIX}"
SERVICE_PASSWORD, PASSWORD = "read only, and no more", "蓝色的灯 under stairs"
ROSTER = (
    "employee_id,name,team,role,joined_on,left_on\n"
    "A1,张伟,一组,agent,2024-01-08,\n"
    "A2,李娜,一组,agent,2024-01-08,2025-06-30\n"
    "M1,王磊,总部,manager,2020-01-06,\n"
    "M2,陈静,总部,manager,2020-01-06,\n")
# Login, name, number; the last is in no roster, and all share one mail address.
PEOPLE = [("zhangwei", "张伟", "A1"), ("lina", "李娜", "A2"), ("wanglei", "王磊", "M1"), ("chenjing", "陈静", "M2"),
          ("stranger", "路人", "X9")]


def whole(tally, zhiyin):
    missing = [name for name in ("ldapadd", "openssl") if not shutil.which(name)] + ([] if slapd() else ["slapd"])
    if missing:
        raise SystemExit(f"process-tests: no {', '.join(missing)}; run Scripts/setup test")
    folder = zhiyin.folder("directory")
    database, roster = folder / "centre.db", folder / "roster.csv"
    roster.write_text(ROSTER, encoding="utf-8")
    zhiyin.must("import", "roster", roster, database=database)
    authority, other = Authority(folder / "authority"), Authority(folder / "other")
    with Slapd(folder / "secure", authority) as directory:
        with Served(zhiyin, database, folder, env={"ZHIYIN_CA_FILE": str(authority.certificate)}) as server:
            settings(tally, zhiyin, database, server, directory)
            for address in (directory.tls, directory.plain):
                door = Door(zhiyin, database, server, address)
                comes(tally, door, address)
            stays_outside(tally, Door(zhiyin, database, server, directory.tls), directory)
            away(tally, zhiyin, database, server, directory)
        with Served(zhiyin, database, folder, env={"ZHIYIN_CA_FILE": str(other.certificate)}) as server:
            with tally.case("a certificate of somebody else's authority") as case:
                for address in (directory.tls, directory.plain):
                    unsafe(case, Door(zhiyin, database, server, address), directory)
    with Slapd(folder / "clear", None) as directory:
        with Served(zhiyin, database, folder, env={"ZHIYIN_CA_FILE": str(authority.certificate)}) as server:
            with tally.case("a directory without TLS") as case:
                unsafe(case, Door(zhiyin, database, server, directory.plain), directory)


class Authority:
    """A certificate authority, and a certificate of it for this machine."""

    def __init__(self, folder):
        folder.mkdir()
        self.certificate, self.own, self.key = folder / "ca.pem", folder / "own.pem", folder / "own.key"
        names, request = folder / "names", folder / "own.csr"
        # libldap asks for the machine's own name where it is told "localhost".
        names.write_text(f"subjectAltName=IP:127.0.0.1,DNS:localhost,DNS:{socket.gethostname()}\n")
        self.run("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={folder.name}",
                 "-keyout", folder / "ca.key", "-out", self.certificate)
        self.run("req", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=directory", "-keyout", self.key, "-out", request)
        self.run("x509", "-req", "-in", request, "-CA", self.certificate, "-CAkey", folder / "ca.key", "-days", "2",
                 "-CAcreateserial", "-extfile", names, "-out", self.own)

    @staticmethod
    def run(*words):
        subprocess.run(["openssl", *map(str, words)], check=True, capture_output=True)


class Slapd:
    """A directory with the people above; `with` starts it and takes it away."""

    def __init__(self, folder, authority):
        self.folder, self.authority, self.process = folder, authority, None
        self.log = folder / "log"
        (folder / "data").mkdir(parents=True)
        ports = free_ports(2)
        self.plain, self.tls = f"ldap://127.0.0.1:{ports[0]}", f"ldaps://127.0.0.1:{ports[1]}"
        self.local = "ldapi://" + str(folder / "socket").replace("/", "%2F")

    def __enter__(self):
        lines = ["include /etc/ldap/schema/core.schema", "include /etc/ldap/schema/cosine.schema",
                 "include /etc/ldap/schema/inetorgperson.schema", "modulepath /usr/lib/ldap", "moduleload back_mdb",
                 "moduleload memberof", f"pidfile {self.folder / 'pid'}", "sizelimit 500"]
        if self.authority:
            lines += [f"TLSCertificateFile {self.authority.own}", f"TLSCertificateKeyFile {self.authority.key}"]
        lines += ["database mdb", f"suffix {SUFFIX}", f"directory {self.folder / 'data'}", "maxsize 10485760",
                  f"rootdn {ADMINISTRATOR}", f'rootpw "{SERVICE_PASSWORD}"', "overlay memberof",
                  "access to attrs=userPassword by anonymous auth by * none",
                  f'access to * by dn.exact="{SERVICE}" read by * none']
        (self.folder / "slapd.conf").write_text("\n".join(lines) + "\n", encoding="utf-8")
        self.start()
        try:
            self.fill()
        except Exception:
            end(self.process)
            raise
        return self

    def __exit__(self, *_):
        end(self.process)

    def start(self):
        urls = [self.plain, self.local] + ([self.tls] if self.authority else [])
        with open(self.log, "ab") as out:
            self.process = subprocess.Popen(
                [slapd(), "-f", self.folder / "slapd.conf", "-h", " ".join(urls), "-d", "stats"],
                stdin=subprocess.DEVNULL, stdout=out, stderr=out, start_new_session=True)
        for _ in range(150):
            if self.process.poll() is not None:
                break
            if b"slapd starting" in self.log.read_bytes():
                return
            time.sleep(0.1)
        end(self.process)
        raise RuntimeError(f"slapd does not come up: {self.log.read_text(errors='replace')}")

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(20)
        self.log.write_bytes(b"")

    def fill(self):
        entries = [f"dn: {SUFFIX}\nobjectClass: dcObject\nobjectClass: organization\ndc: example\no: 示例公司",
                   f"dn: ou=员工,{SUFFIX}\nobjectClass: organizationalUnit\nou: 员工",
                   f"dn: {SERVICE}\nobjectClass: applicationProcess\nobjectClass: simpleSecurityObject\ncn: zhiyin\n"
                   f"userPassword: {SERVICE_PASSWORD}"]
        entries += [
            f"dn: uid={login},ou=员工,{SUFFIX}\nobjectClass: inetOrgPerson\nuid: {login}\ncn: {name}\nsn: {name[0]}\n"
            f"employeeNumber: {number}\nuserPassword: {PASSWORD}\nmail: all@example.org"
            for login, name, number in PEOPLE]
        entries.append(f"dn: cn=经理组,{SUFFIX}\nobjectClass: groupOfNames\ncn: 经理组\n"
                       f"member: uid=wanglei,ou=员工,{SUFFIX}")
        subprocess.run(
            ["ldapadd", "-x", "-H", self.local, "-D", ADMINISTRATOR, "-w", SERVICE_PASSWORD],
            input="\n\n".join(entries).encode(), check=True, capture_output=True)
        self.log.write_bytes(b"")

    def heard(self):
        return self.log.read_text(errors="replace")


class Door:
    """An administrator who sets the directory up by its address, and people who come by it."""

    def __init__(self, zhiyin, database, server, address, **changes):
        said = zhiyin.must("administrator", "it-wang", "--name", "王磊", database=database).out
        self.server, self.administrator = server, Visitor(server.address)
        self.administrator.sign_in(said.strip().splitlines()[-1].rpartition("/")[2])
        self.set = self.send(address, **changes)
        found = Visitor(server.address).ask("GET", "/sign-in").text.partition('href="/sign-in/directory/')[2]
        self.id = found.partition('"')[0]

    def send(self, address, **changes):
        fields = {"name": "域账号", "address": address, "account": SERVICE, "secret": SERVICE_PASSWORD,
                  "base": f"ou=员工,{SUFFIX}", "search": "(uid={login})", "number_attribute": "employeeNumber",
                  "group_attribute": "memberOf", "posts": "manager = 经理组", "seconds": "5"}
        self.administrator.open("/settings/company-directory")
        return self.administrator.send("/settings/company-directory", **{**fields, **changes})

    def trial(self):
        self.administrator.open("/settings/company-directory")
        return self.administrator.send("/settings/company-directory/trial")

    def comes(self, login, password):
        """What the door answers, and who is in."""
        visitor = Visitor(self.server.address)
        body = urlencode({"directory": self.id, "login": login, "password": password})
        answer = visitor.ask("POST", "/session/directory", FORM, body)
        if answer.status == 303:
            cookies = [cookie.split(";")[0] for cookie in answer.headers.get_all("Set-Cookie")]
            visitor.cookie = "; ".join(cookies)
            visitor.page = visitor.open("/account")
        return answer, visitor


def settings(tally, zhiyin, database, server, directory):
    with tally.case("what is said in the clear is not set up") as case:
        for address in ("http://127.0.0.1", "ldap://user:word@127.0.0.1", "ldapi:///", directory.tls + "/?x"):
            case.same(f"{address} is refused", Door(zhiyin, database, server, address).set.status, 422)
    with tally.case("trying it counts, and no more") as case:
        door = Door(zhiyin, database, server, directory.tls)
        case.same("set up", door.set.status, 303)
        answer = door.trial()
        case.same("it answers", answer.status, 200)
        case.check("with everybody who has a number", f"{len(PEOPLE)} 个" in answer.text, answer.text[-3000:])
        case.check("its password is not shown", SERVICE_PASSWORD not in answer.text)
        case.check("nor kept readable", SERVICE_PASSWORD.encode() not in database.read_bytes())
        case.same("a wrong account is told apart", Door(
            zhiyin, database, server, directory.tls, secret="something else").trial().status, 502)
        case.same("a base that is nowhere, too", Door(
            zhiyin, database, server, directory.tls, base="ou=nowhere").trial().status, 502)


def comes(tally, door, address):
    with tally.case(f"somebody of the roster comes in over {address.partition(':')[0]}") as case:
        answer, visitor = door.comes("zhangwei", PASSWORD)
        if case.same("is let in", answer.status, 303):
            case.check("as themselves", visitor.page.status == 200 and "A1" in visitor.page.text, visitor.page.said)
        case.same("a login in large letters is the same", door.comes("ZhangWei", PASSWORD)[0].status, 303)
        case.same("somebody with a post that needs a group, in it", door.comes("wanglei", PASSWORD)[0].status, 303)
        case.same("and who is in none", door.comes("chenjing", PASSWORD)[0].status, 403)


def stays_outside(tally, door, directory):
    with tally.case("who is refused") as case:
        wrong, unknown = door.comes("zhangwei", "wrong")[0], door.comes("nobody", PASSWORD)[0]
        case.same("a wrong password", wrong.status, 403)
        case.same("somebody unknown", unknown.status, 403)
        case.same("the same page for both", page(wrong, "zhangwei"), page(unknown, "nobody"))
        directory.log.write_bytes(b"")
        case.same("an empty password", door.comes("zhangwei", "")[0].status, 403)
        case.check("which the directory is never asked about", "BIND dn=" not in directory.heard(), directory.heard())
        for login in ("*", "*)(uid=*", "zhangwei)(cn=*", "zhang*", "\\2a", "(", "zhangwei,ou=员工"):
            case.same(f"{login!r}", door.comes(login, PASSWORD)[0].status, 403)
    with tally.case("whom the roster does not let in") as case:
        left, stranger = door.comes("lina", PASSWORD)[0], door.comes("stranger", PASSWORD)[0]
        case.same("who has left", left.status, 403)
        case.same("who is in no roster", stranger.status, 403)
        case.same("no session for them", [answer.headers.get("Set-Cookie") for answer in (left, stranger)], [None] * 2)
    with tally.case("two people behind one login") as case:
        door.send(directory.tls, search="(mail={login})")
        case.same("are nobody", door.comes("all@example.org", PASSWORD)[0].status, 403)
        door.send(directory.tls)


def away(tally, zhiyin, database, server, directory):
    with tally.case("the directory is away") as case:
        door = Door(zhiyin, database, server, directory.tls)
        directory.stop()
        for _ in range(7):
            # More than the five tries one has: nobody got anything wrong.
            case.same("it is said so", door.comes("zhangwei", PASSWORD)[0].status, 502)
        case.same("trying says so, too", door.trial().status, 502)
        own = Visitor(server.address).ask("POST", "/session", FORM, urlencode({"number": "A1", "password": "wrong"}))
        case.same("the door for passwords of our own answers", own.status, 403)
        directory.start()
        case.same("back again, it lets in at once", door.comes("zhangwei", PASSWORD)[0].status, 303)
    with tally.case("a directory that takes the call and says nothing") as case:
        with socket.socket() as silent:
            silent.bind(("127.0.0.1", 0))
            silent.listen()
            door = Door(zhiyin, database, server, f"ldaps://127.0.0.1:{silent.getsockname()[1]}", seconds="1")
            for _ in range(5):
                # One more than are asked at a time: none of them keeps its place.
                case.same("is away", door.comes("zhangwei", PASSWORD)[0].status, 502)
            line = http.client.HTTPConnection(server.address, timeout=30)
            line.request("GET", "/healthz")
            case.same("and the server goes on", line.getresponse().status, 200)
            line.close()
        door = Door(zhiyin, database, server, directory.tls)
        case.same("another is asked all the same", door.comes("zhangwei", PASSWORD)[0].status, 303)


def unsafe(case, door, directory):
    """Nobody comes in, and nothing was said: neither our account nor a password reached it."""
    directory.log.write_bytes(b"")
    case.same("nobody comes in", door.comes("zhangwei", PASSWORD)[0].status, 502)
    case.same("trying it says so", door.trial().status, 502)
    case.check("it heard no name and no password", "BIND dn=" not in directory.heard(), directory.heard())


def page(answer, login):
    """What a page says beside what was typed."""
    return answer.text.replace(f'value="{login}"', 'value=""')


def slapd():
    return shutil.which("slapd") or shutil.which("slapd", path="/usr/sbin:/usr/local/sbin:/usr/libexec")


def free_ports(count):
    taken = [socket.socket() for _ in range(count)]
    for one in taken:
        one.bind(("127.0.0.1", 0))
    ports = [one.getsockname()[1] for one in taken]
    for one in taken:
        one.close()
    return ports
