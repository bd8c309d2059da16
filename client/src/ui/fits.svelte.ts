/** A field that says below itself when it holds too much, and keeps its form from being sent until then: `{@attach fits(limits.x, () => text)}`. */
import type { Attachment } from "svelte/attachments";
import { tooLong } from "../words/fields.ts";

export const fits =
  (chars: number, text: () => string): Attachment<HTMLInputElement | HTMLTextAreaElement> =>
  (field) => {
    const words = document.createElement("p");
    words.className = "refusal";
    words.id = `${field.id}-long`;
    // Politely: the count changes with every letter.
    words.setAttribute("role", "status");
    const row = field.parentElement;
    (row?.classList.contains("row") ? row : field).after(words);
    field.setAttribute("aria-errormessage", words.id);
    $effect(() => {
      const fault = tooLong(text(), chars);
      field.setCustomValidity(fault);
      field.setAttribute("aria-invalid", String(fault !== ""));
      words.textContent = fault;
      words.hidden = fault === "";
    });
    return () => words.remove();
  };
