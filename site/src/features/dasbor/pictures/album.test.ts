import type { Picture } from "@etalase/domain/product";
import { expect, it } from "vitest";
import { described, movedForward, removed, wasTouched } from "./album.ts";

const picture = (id: string, alt?: string): Picture => ({ id, colour: "#c08040", ...(alt ? { alt } : {}) });
const album = [picture("a"), picture("b", "Dari samping"), picture("c")];
const ids = (pictures: Picture[]) => pictures.map(({ id }) => id).join("");

it("moves a picture one place forward, wherever it stands", () => {
  expect(ids(movedForward("c")(album))).toBe("acb");
  expect(ids(movedForward("c")(movedForward("c")(album)))).toBe("cab");
  expect(ids(movedForward("a")(album))).toBe("abc");
});

it("describes a picture that was moved meanwhile, and takes a description back", () => {
  expect(described("b", " Dari atas ")(movedForward("b")(album))[0]).toEqual(picture("b", "Dari atas"));
  expect(described("b", " ")(album)[1]).toEqual(picture("b"));
});

it("leaves an album alone whose picture is gone", () => {
  const rest = removed("b")(album);
  for (const edit of [movedForward("b"), removed("b"), described("b", "Dari atas")])
    expect(edit(rest)).toEqual([picture("a"), picture("c")]);
});

it("knows what somebody else did from a picture that merely arrived", () => {
  expect(wasTouched(album, [...album, picture("d")])).toBe(false);
  for (const edit of [movedForward("b"), removed("b"), described("b", "Dari atas")])
    expect(wasTouched(album, edit(album))).toBe(true);
});
