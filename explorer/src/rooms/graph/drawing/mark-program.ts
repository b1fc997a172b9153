import type { NodeDisplayData, RenderParams } from "sigma/types";
import type { NodeHoverDrawingFunction, NodeLabelDrawingFunction, NodeProgramType, ProgramInfo } from "sigma/rendering";
import { NodeProgram } from "sigma/rendering";
import { floatColor } from "sigma/utils";
import { markOf, marksSheet, ROWS } from "./marks";

const UNIFORMS = ["u_sizeRatio", "u_pixelRatio", "u_matrix", "u_marks"] as const;

const VERTEX = `
attribute vec2 a_position;
attribute float a_size;
attribute float a_mark;
attribute vec4 a_color;
attribute vec4 a_id;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
uniform mat3 u_matrix;
varying vec4 v_color;
varying vec2 v_corner;

void main() {
  gl_Position = vec4((u_matrix * vec3(a_position, 1)).xy, 0, 1);
  gl_PointSize = 2.3 * a_size / u_sizeRatio * u_pixelRatio;
  v_corner = vec2(mod(a_mark, ${ROWS}.0), floor(a_mark / ${ROWS}.0));
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}`;

const FRAGMENT = `
precision mediump float;
varying vec4 v_color;
varying vec2 v_corner;
uniform sampler2D u_marks;

void main() {
  #ifdef PICKING_MODE
  if (length(gl_PointCoord - vec2(0.5)) > 0.5) discard;
  gl_FragColor = v_color;
  #else
  gl_FragColor = v_color * texture2D(u_marks, (v_corner + gl_PointCoord) / ${ROWS}.0).a;
  #endif
}`;

/**
 * Draws each record as the mark of its kind in its colour: a point for each node and one texture for all, which thousands
 * can be drawn of without a graphics card too.
 */
export function markProgram(label: NodeLabelDrawingFunction, hover: NodeHoverDrawingFunction): NodeProgramType {
  return class extends NodeProgram<(typeof UNIFORMS)[number]> {
    override drawLabel = label;
    override drawHover = hover;
    private texture: WebGLTexture | null = null;

    getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, POINTS } = WebGLRenderingContext;
      return {
        VERTICES: 1,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: POINTS,
        UNIFORMS,
        ATTRIBUTES: [
          { name: "a_position", size: 2, type: FLOAT },
          { name: "a_size", size: 1, type: FLOAT },
          { name: "a_mark", size: 1, type: FLOAT },
          { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
      };
    }

    processVisibleItem(id: number, at: number, data: NodeDisplayData) {
      const { x, y, size, color, kind } = data as NodeDisplayData & { kind: Parameters<typeof markOf>[0] };
      this.array.set([x, y, size, markOf(kind), floatColor(color), id], at);
    }

    setUniforms({ sizeRatio, pixelRatio, matrix }: RenderParams, { gl, uniformLocations }: ProgramInfo) {
      this.texture ??= marksSheet(gl);
      gl.activeTexture(gl.TEXTURE0);
      gl.bindTexture(gl.TEXTURE_2D, this.texture);
      gl.uniform1i(uniformLocations["u_marks"]!, 0);
      gl.uniform1f(uniformLocations["u_sizeRatio"]!, sizeRatio);
      gl.uniform1f(uniformLocations["u_pixelRatio"]!, pixelRatio);
      gl.uniformMatrix3fv(uniformLocations["u_matrix"]!, false, matrix);
    }
  };
}
