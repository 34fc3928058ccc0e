import BrowserSupport
import Documents
import Foundation
@testable import Studio
import SupportWebs
import Testing

/// What the page does not tell: of real youths, to youths, and in a room where names are hidden.
@Suite(.serialized) struct PrivacyTests {
  private static let real = String(decoding: EmbeddedPage.anton.bytes, as: UTF8.self)
    .replacing("provenance: composite", with: "provenance: real")

  private static func opened(_ studio: RunningStudio) async throws -> String {
    let cookie = try await studio.cookie()
    let body = try JSONSerialization.data(withJSONObject: ["revision": 1, "text": real])
    let answer = try await studio.ask("POST", "/api/open", cookie: cookie, body: String(decoding: body, as: UTF8.self))
    #expect(answer?.status == 200)
    return cookie
  }

  @Test func ofARealYouthNoSingleFutureIsTold() async throws {
    try await RunningStudio.with { studio in
      let cookie = try await Self.opened(studio)
      let futures = try #require(try await studio.ask("GET", "/api/futures?person=uncle", cookie: cookie)).body
      #expect(futures.contains(#""isReal": true"#) && futures.contains(#""relation": null"#) && futures.contains(#""arms": []"#))
      #expect(futures.contains(#""typical": null"#) && futures.contains(#""worse": {"#))
      let story = try await studio.ask("GET", "/api/story?person=uncle&future=1", cookie: cookie)
      #expect(story?.status == 400)
      #expect(story?.body.contains("For a real youth the studio tells no invented future.") == true)
    }
  }

  @Test(arguments: ["nl", "en"]) func theYouthReadsNoFlags(_ language: String) async throws {
    try await RunningStudio.with { studio in
      let cookie = try await studio.cookie()
      let answer = try #require(try await studio.ask("GET", "/api/state?audience=youth&wave=after&language=\(language)", cookie: cookie))
        .body
      for key in ["\"factors\"", "\"mentors\"", "\"patterns\"", "\"adversities\"", "\"parentsTrust\"", "\"closeness\""] {
        #expect(!answer.contains(key), "\(key)")
      }
      for word in ["risico", "risk", "twijfel", "doubt", "zorgen gaven", "worries brought", "uithuisplaats", "placement"] {
        #expect(!answer.contains(word), "\(word)")
      }
    }
  }

  @Test func hiddenNamesAreNowhereInTheAnswer() async throws {
    try await RunningStudio.with { studio in
      let cookie = try await studio.cookie()
      for view in ["circles", "ecomap", "sectors", "force", "clusters", "support", "mentor", "waves"] {
        let path = "/api/state?names=no&wave=during&view=\(view)"
        let answer = try #require(try await studio.ask("GET", path, cookie: cookie)).body
        for word in ["Anton", "neef)", "boxing coach", "game community", "from school", "He listens", "Before the JIM"] {
          #expect(!answer.contains(word), "\(view): \(word)")
        }
      }
      // What is asked without hiding has them.
      #expect(try await studio.ask("GET", "/api/state", cookie: cookie)?.body.contains("Anton") == true)
    }
  }

  /// A story tells of people by what the picture calls them, and by roles where names are hidden.
  @Test func storiesNamePeopleAsThePictureDoes() async throws {
    try await RunningStudio.with { studio in
      let cookie = try await studio.cookie()
      func told(_ query: String) async throws -> String {
        var texts = ""
        for future in 0..<6 {
          texts += try await studio.ask("GET", "/api/story?person=neef&future=\(future)\(query)", cookie: cookie)?.body ?? ""
        }
        return texts
      }
      let (named, hidden) = (try await told(""), try await told("&names=no"))
      #expect(named.contains("The youth asked mother's cousin or nephew (neef)"))
      #expect(!hidden.contains("neef)") && hidden.contains("The youth asked relative"))
    }
  }

  /// Attributes of the case are nobody's business on the page but the answers that it asked itself.
  @Test func ofTheAttributesOnlyTheOwnAnswersAreSent() async throws {
    let text =
      String(decoding: EmbeddedPage.anton.bytes, as: UTF8.self)
      + "attributes: {dossier: Jansen, mayBeSeenBy: tante Jansen, consentYouth: yes}\n"
    try await RunningStudio.with { studio in
      let cookie = try await studio.cookie()
      let body = try JSONSerialization.data(withJSONObject: ["revision": 1, "text": text])
      let opened = try await studio.ask("POST", "/api/open", cookie: cookie, body: String(decoding: body, as: UTF8.self))
      #expect(opened?.status == 200 && opened?.body.contains("tante Jansen") == true && opened?.body.contains("dossier") == false)
      let hidden = try #require(try await studio.ask("GET", "/api/state?names=no", cookie: cookie)).body
      #expect(hidden.contains("consentYouth") && !hidden.contains("Jansen"))
    }
  }

  /// Texts of problems never repeat what somebody typed.
  @Test func problemsRepeatNoNames() async throws {
    try await RunningStudio.with { studio in
      let cookie = try await studio.cookie()
      let bodies = [
        #"{"revision":1,"wave":"before","edit":{"kind":"person","id":"uncle","values":{"label":"\#(String(repeating: "Jansen ", count: 20))"}}}"#,
        #"{"revision":1,"wave":"before","edit":{"kind":"tie","id":"uncle","values":{"closeness":"Jansen"}}}"#,
        #"{"revision":1,"wave":"Jansen","edit":{"kind":"wave"}}"#,
        #"{"revision":1,"name":"x/Jansen.yaml","provenance":"invented","answers":{"mayBeSeenBy":"x"}}"#,
      ]
      for body in bodies {
        let path = body.contains("provenance") ? "/api/save" : "/api/edit"
        let answer = try #require(try await studio.ask("POST", path, cookie: cookie, body: body))
        #expect(answer.status >= 400)
        #expect(answer.body.contains("problem") && !answer.body.contains("Jansen"), "\(answer.body)")
      }
    }
  }
}
