/** Parts of the journey that several browser tests walk, done as people do them: by what the screen says. */
import type { Person } from "./browser.ts";

export interface CardToSeal {
  readonly rating: 1 | 2 | 3 | 4 | 5;
  readonly reason: string;
  readonly keep: string;
  readonly change: string;
}

/** A peer's card: each principle on its anchors with a reason, one thing to keep, one to change; then sealed. */
export async function rateAndSeal({ page }: Person, card: CardToSeal): Promise<void> {
  await page
    .getByRole("radio", { name: new RegExp(`^${card.rating}\\b`) })
    .first()
    .check({ force: true });
  await page
    .getByLabel(/reason/i)
    .first()
    .fill(card.reason);
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await page
    .getByLabel(/keep one/i)
    .first()
    .fill(card.keep);
  await page
    .getByLabel(/change one/i)
    .first()
    .fill(card.change);
  await page.getByRole("button", { name: /^Seal/ }).first().click();
  await page
    .getByText(/sealed/i)
    .first()
    .waitFor();
}

export async function rateSelfAndSeal(
  { page }: Person,
  own: { readonly rating: number; readonly reason: string },
): Promise<void> {
  await page
    .getByRole("radio", { name: new RegExp(`^${own.rating}\\b`) })
    .first()
    .check({ force: true });
  await page
    .getByLabel(/reason/i)
    .first()
    .fill(own.reason);
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await page.getByRole("button", { name: /^Seal/ }).first().click();
  await page
    .getByText(/sealed/i)
    .first()
    .waitFor();
}
