import { describe, expect, test } from "vitest";
import { dateText, instantText, messagesIn, timeRangeText, timeText } from "./index.ts";

describe("dates and times", () => {
  test("a date in words", () => {
    expect(dateText("2026-01-21", "da")).toBe("onsdag den 21. januar 2026");
    expect(dateText("2026-01-21", "da", "long")).toBe("21. januar 2026");
    expect(dateText("2026-01-21", "en")).toBe("Wednesday, 21 January 2026");
  });

  test("what is no date stays as it is", () => {
    expect(dateText("ukendt", "da")).toBe("ukendt");
  });

  test("times without a leading zero", () => {
    expect(timeText("08:30", "da")).toBe("kl.\u00a08.30");
    expect(timeText("00:05", "da")).toBe("kl.\u00a00.05");
    expect(timeRangeText("08:30", "11:00", "da")).toBe("kl.\u00a08.30–11.00");
    expect(timeRangeText("08:30", null, "en")).toBe("8:30");
  });

  test("an instant is shown in Danish time, in winter and in summer", () => {
    expect(instantText(new Date("2026-01-14T23:05:00Z"), "da")).toBe(
      "15. januar 2026 kl.\u00a00.05",
    );
    expect(instantText(new Date("2026-07-14T12:00:00Z"), "da")).toBe(
      "14. juli 2026 kl.\u00a014.00",
    );
  });
});

test("counts agree with their noun", () => {
  expect(messagesIn("da").count.items(1)).toBe("1 punkt");
  expect(messagesIn("da").count.items(2)).toBe("2 punkter");
  expect(messagesIn("en").count.items(1)).toBe("1 item");
});
