import type { KindName } from "../../../kinds/kinds";
import { looks } from "../../../kinds/look";

const names = Object.keys(looks) as KindName[];

/** How many marks stand in a row of the sheet, and how many rows there are. */
export const ROWS = Math.ceil(Math.sqrt(names.length));

/** The side of a mark on the sheet, and the room around it. */
const SIDE = 64;
const ROOM = 4;

const places = new Map(names.map((name, i) => [name, i]));

/** The place of a kind's mark on the sheet, counted along the rows. */
export const markOf = (kind: KindName): number => places.get(kind)!;

/** The marks of all kinds on one texture; their colour is given where they are drawn. */
export function marksSheet(gl: WebGLRenderingContext | WebGL2RenderingContext): WebGLTexture {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = SIDE * ROWS;
  const context = canvas.getContext("2d")!;
  const scale = (SIDE - 2 * ROOM) / 16;
  names.forEach((name, i) => {
    context.setTransform(scale, 0, 0, scale, SIDE * (i % ROWS) + ROOM, SIDE * Math.floor(i / ROWS) + ROOM);
    context.fill(new Path2D(looks[name].shape), "evenodd");
  });
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, canvas);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  gl.generateMipmap(gl.TEXTURE_2D);
  return texture;
}
