import Foundation
import Testing
import UIKit

@testable import AppPlatform

struct AddressesTests {
  @Test(arguments: [
    ("116 123", "tel:116123"), ("+44 (0)20 7946-0958", "tel:+4402079460958"), ("0800.689 56 52", "tel:08006895652"),
    ("*31#116123", "tel:*31%23116123"), ("٠٨٠٠", "tel:0800"),
  ])
  func aNumberIsDialledAsAPhoneDoes(_ number: String, _ address: String) {
    #expect(Addresses.call(number)?.absoluteString == address)
  }

  @Test(arguments: ["", "call me", "tel:", "五"])
  func whereThereIsNothingToDialNothingIsDialled(_ number: String) { #expect(Addresses.call(number) == nil) }

  @Test func aMessageBringsItsWordsWhole() {
    let address = Addresses.text("85258", "HOME & away? 100% #1 + ü\n")?.absoluteString
    #expect(address == "sms:85258&body=HOME%20%26%20away%3F%20100%25%20%231%20%2B%20%C3%BC%0A")
  }

  @Test func aMessageCanGoToWhoIsChosenThere() {
    #expect(Addresses.text("", "Hello")?.absoluteString == "sms:&body=Hello")
    #expect(Addresses.text("85258", nil)?.absoluteString == "sms:85258")
  }

  @Test func aNumberBringsNoWordsOfItsOwn() {
    #expect(Addresses.text("1&body=x", "y")?.absoluteString == "sms:1&body=y")
  }

  @Test(arguments: ["https://example.org/help?a=1#b", "HTTPS://example.org", "mailto:help@example.org"])
  func pagesAndMailAreOpened(_ address: String) { #expect(Addresses.page(address)?.absoluteString == address) }

  @Test(arguments: [
    "http://example.org", "javascript:alert(1)", "file:///etc/passwd", "tel:116123", "sms:1", "app-settings:", "https:",
    "https://", "example.org", "", "shortcuts://run",
  ])
  func nothingElseIs(_ address: String) { #expect(Addresses.page(address) == nil) }

  @Test func whatIsCopiedStaysOnThisPhoneForTwoMinutes() {
    let now = Date(timeIntervalSince1970: 1_772_452_800)
    let options = Clip.options(now)
    #expect(options[.localOnly] as? Bool == true)
    #expect(options[.expirationDate] as? Date == now.addingTimeInterval(120))
    #expect(Clip.items("words").map { $0["public.utf8-plain-text"] as? String } == ["words"])
  }
}
