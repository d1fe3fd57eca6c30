import Core
import Notify
import Testing

/// Signatures were computed apart from this code, with Python's hmac.
struct `A message to a chat` {
    private let now = Instant(seconds: 1_795_399_200)
    private let message = ChatMessage(
        id: "m-1",
        title: "名单",
        text: "请看",
        link: "https://z.example/",
        linkText: "打开"
    )

    private func request(_ kind: ChatKind, secret: String? = "SECdemo") -> ChatRequest {
        ChatHook(kind: kind, address: "https://chat.example/hook?access_token=x", secret: secret)
            .request(message, at: now)
    }

    @Test func `is signed in the address for DingTalk`() {
        #expect(
            request(.dingTalk).address
                == "https://chat.example/hook?access_token=x&timestamp=1795399200000"
                + "&sign=pFXjfa1p%2FATxr2jI7bEu0VEhy1PkkdFuc7A4onA2ZIw%3D"
        )
        #expect(request(.dingTalk, secret: nil).address == "https://chat.example/hook?access_token=x")
    }

    @Test func `is signed in the body for Feishu, key and message the other way round`() {
        let body = request(.feishu).body
        #expect(body.contains("\"timestamp\":\"1795399200\",\"sign\":\"ZHuZPWAWpfeeC/2go5cb2TrrVMLJqJlSgQ3u8QrzANI=\""))
        #expect(!request(.feishu, secret: nil).body.contains("sign"))
    }

    @Test func `is signed in a header for a receiver of one's own`() {
        let request = request(.generic)
        #expect(
            request.body
                == "{\"id\":\"m-1\",\"at\":\"2026-11-23T02:00:00Z\",\"title\":\"名单\",\"text\":\"请看\",\"link\":\"https://z.example/\"}"
        )
        #expect(request.headers.contains("X-Timestamp: 1795399200"))
        #expect(
            request.headers.contains(
                "X-Signature: sha256=f55a418e378d05e74e6e2ce684994da0e918798a9153d23bf9c5077f1e659abd"
            )
        )
    }

    @Test func `is Markdown for WeCom`() {
        #expect(
            request(.weCom).body
                == #"{"msgtype":"markdown","markdown":{"content":"**名单**\n请看\n\n[打开](https://z.example/)"}}"#
        )
    }

    @Test func `is a section for Slack`() {
        let text = #""text":"*名单*\n请看\n<https://z.example/|打开>""#
        #expect(
            request(.slack).body
                == #"{"text":"名单","blocks":[{"type":"section","text":{"type":"mrkdwn",\#(text)}}]}"#
        )
    }

    @Test func `is an adaptive card for Teams`() {
        let title = #"{"type":"TextBlock","text":"名单","wrap":true,"weight":"Bolder"}"#
        let text = #"{"type":"TextBlock","text":"请看","wrap":true}"#
        let action = #"{"type":"Action.OpenUrl","title":"打开","url":"https://z.example/"}"#
        let card = #"{"type":"AdaptiveCard","version":"1.4","body":[\#(title),\#(text)],"actions":[\#(action)]}"#
        let kind = #""contentType":"application/vnd.microsoft.card.adaptive""#
        #expect(request(.teams).body == #"{"type":"message","attachments":[{\#(kind),"content":\#(card)}]}"#)
    }

    @Test func `marks nothing up that was not meant to be`() {
        let sly = ChatMessage(id: "1", title: "<@all> *x*", text: "[a](b)", link: "https://z.example/", linkText: "x")
        let slack = ChatHook(kind: .slack, address: "https://chat.example", secret: nil).request(sly, at: now)
        #expect(slack.body.contains("&lt;@all&gt;"))
        let weCom = ChatHook(kind: .weCom, address: "https://chat.example", secret: nil).request(sly, at: now)
        #expect(weCom.body.contains("\\\\<@all\\\\> \\\\*x\\\\*"))
        #expect(weCom.body.contains("\\\\[a\\\\]\\\\(b\\\\)"))
    }
}

struct `An answer of a chat` {
    @Test(arguments: [
        (ChatKind.dingTalk, 200, "{\"errcode\":0,\"errmsg\":\"ok\"}", Delivery.sent),
        (.dingTalk, 200, "{\"errcode\":130101}", .later(why: "code 130101", seconds: 600)),
        (.dingTalk, 200, "{\"errcode\":310000}", .never(why: "code 310000")),
        (.weCom, 200, "{\"errcode\":45009}", .later(why: "code 45009", seconds: 30)),
        (.weCom, 200, "{\"errcode\":93000}", .never(why: "code 93000")),
        (.feishu, 200, "{\"code\":0}", .sent),
        (.feishu, 200, "{\"StatusCode\":0}", .sent),
        (.feishu, 200, "{\"code\":11232}", .later(why: "code 11232", seconds: 30)),
        (.feishu, 200, "{\"code\":19021}", .never(why: "code 19021")),
        (.feishu, 200, "<html>", .later(why: "an answer without a code", seconds: nil)),
        (.slack, 200, "ok", .sent),
        (.slack, 200, "no_text", .never(why: "HTTP 200 without ok")),
        (.slack, 429, "", .later(why: "HTTP 429", seconds: 30)),
        (.teams, 202, "", .sent),
        (.teams, 404, "", .never(why: "HTTP 404")),
        (.generic, 302, "", .never(why: "HTTP 302")),
        (.generic, 503, "", .later(why: "HTTP 503", seconds: 30)),
    ])
    func `says more than its status`(kind: ChatKind, status: Int, body: String, delivery: Delivery) {
        #expect(ChatReply(status: status, body: body, retryAfter: 30).delivery(kind) == delivery)
    }
}
