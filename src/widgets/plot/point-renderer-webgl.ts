import { HOME_DISTANCE } from './point-camera';
import { GROWTH } from './point-projection';
import { RING, RINGED_OPACITY, type PointFrame, type PointRenderer } from './point-renderer';

const VERTEX = `#version 300 es
in vec3 place;
in vec2 style; // palette entry, ring
uniform vec4 rowX, rowY, rowW;
uniform vec2 halfSize; // CSS pixels
uniform float diameter, ring, ratio, perspective;
uniform vec2 growth;
out float radius; // pixels of the screen
out float outer;
flat out int entry;
void main() {
  vec4 p = vec4(place, 1.0);
  float w = dot(rowW, p);
  gl_Position = vec4(dot(rowX, p) / halfSize.x, dot(rowY, p) / halfSize.y, 0.0, w);
  float grown = perspective > 0.0 ? clamp(perspective / w, growth.x, growth.y) : 1.0;
  radius = diameter * grown * ratio * 0.5;
  outer = radius + style.y * ring * ratio;
  entry = int(style.x + 0.5);
  gl_PointSize = 2.0 * outer + 3.0;
}`;

const FRAGMENT = `#version 300 es
precision highp float;
uniform sampler2D palette;
uniform vec3 ringColor;
uniform float opacity, ringedOpacity;
in float radius;
in float outer;
flat in int entry;
out vec4 color;
void main() {
  float away = length(gl_PointCoord - 0.5) * (2.0 * outer + 3.0);
  float disc = clamp(radius - away + 0.5, 0.0, 1.0);
  vec3 fill = texelFetch(palette, ivec2(entry, 0), 0).rgb;
  if (outer > radius) {
    float around = clamp(outer - away + 0.5, 0.0, 1.0) * ringedOpacity;
    float alpha = disc + around * (1.0 - disc);
    color = vec4(fill * disc + ringColor * around * (1.0 - disc), alpha);
  } else {
    float alpha = disc * opacity;
    color = vec4(fill * alpha, alpha);
  }
}`;

const UNIFORMS = [
  'rowX',
  'rowY',
  'rowW',
  'halfSize',
  'diameter',
  'ring',
  'ratio',
  'perspective',
  'growth',
  'palette',
  'ringColor',
  'opacity',
  'ringedOpacity',
] as const;

/**
 * Points by WebGL 2: one draw call, with the points sorted so that near ones cover far ones and soft edges blend.
 *
 * @param softwareToo also where WebGL is drawn by software: four times slower than the canvas renderer (10,000 points
 * at 1440 × 900 take 25 ms by SwiftShader, 6 ms without)
 * @param onLost called when the graphics are lost; the renderer draws nothing from then on
 * @returns null where there is no such WebGL; the canvas may then have been spent, another renderer needs a new one
 */
export function createWebglRenderer(
  canvas: HTMLCanvasElement,
  onLost: () => void,
  softwareToo = false,
): PointRenderer | null {
  if (software && !softwareToo) return null;
  const gl = canvas.getContext('webgl2', {
    antialias: false,
    depth: false,
    premultipliedAlpha: true,
    failIfMajorPerformanceCaveat: !softwareToo,
  });
  if (!gl) return null;
  const program = softwareToo || !isSoftware(gl) ? link(gl) : null;
  if (!program) {
    gl.getExtension('WEBGL_lose_context')?.loseContext();
    return null;
  }
  const lost = (event: Event) => {
    event.preventDefault();
    onLost();
  };
  canvas.addEventListener('webglcontextlost', lost);
  const draw = createDraw(gl, program);
  return {
    kind: 'webgl',
    canvas,
    draw(frame) {
      if (!gl.isContextLost()) draw(frame);
    },
    dispose() {
      canvas.removeEventListener('webglcontextlost', lost);
      gl.getExtension('WEBGL_lose_context')?.loseContext();
    },
  };
}

function createDraw(gl: WebGL2RenderingContext, program: WebGLProgram): (frame: PointFrame) => void {
  const at = Object.fromEntries(
    UNIFORMS.map((name) => [name, gl.getUniformLocation(program, name)]),
  ) as Record<(typeof UNIFORMS)[number], WebGLUniformLocation | null>;
  const [places, styles, order] = [gl.createBuffer(), gl.createBuffer(), gl.createBuffer()];
  const place = gl.getAttribLocation(program, 'place');
  const style = gl.getAttribLocation(program, 'style');
  gl.useProgram(program);
  gl.enableVertexAttribArray(place);
  gl.enableVertexAttribArray(style);
  gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, order);
  gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
  gl.enable(gl.BLEND);
  gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  gl.uniform1f(at.ring, RING);
  gl.uniform1f(at.ringedOpacity, RINGED_OPACITY);
  gl.uniform2f(at.growth, GROWTH.least, GROWTH.most);
  let sent: PointFrame | null = null;

  const send = (frame: PointFrame) => {
    const { scene, indices, palette, ringed, projection } = frame;
    if (sent?.scene.positions !== scene.positions || sent.scene.components !== scene.components) {
      gl.bindBuffer(gl.ARRAY_BUFFER, places);
      gl.bufferData(gl.ARRAY_BUFFER, scene.positions, gl.DYNAMIC_DRAW);
      // Of a flat map the third number is 0 by default.
      gl.vertexAttribPointer(place, scene.components, gl.FLOAT, false, 0, 0);
    }
    if (sent?.indices !== indices || sent.ringed !== ringed) {
      gl.bindBuffer(gl.ARRAY_BUFFER, styles);
      gl.bufferData(gl.ARRAY_BUFFER, interleave(indices, ringed), gl.DYNAMIC_DRAW);
      gl.vertexAttribPointer(style, 2, gl.UNSIGNED_BYTE, false, 0, 0);
    }
    if (sent?.projection.order !== projection.order) {
      gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, projection.order, gl.DYNAMIC_DRAW);
    }
    if (sent?.palette !== palette) {
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, 256, 1, 0, gl.RGBA, gl.UNSIGNED_BYTE, palette);
    }
    sent = frame;
  };

  return (frame) => {
    const { projection, rows, ratio, ringColor, opacity } = frame;
    const { size, diameter, perspective } = projection;
    const width = Math.max(1, Math.round(size.width * ratio));
    const height = Math.max(1, Math.round(size.height * ratio));
    const { canvas } = gl;
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    send(frame);
    gl.viewport(0, 0, width, height);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.uniform4fv(at.rowX, rows.subarray(0, 4));
    gl.uniform4fv(at.rowY, rows.subarray(4, 8));
    gl.uniform4fv(at.rowW, rows.subarray(8, 12));
    gl.uniform2f(at.halfSize, size.width / 2, size.height / 2);
    gl.uniform1f(at.diameter, diameter);
    gl.uniform1f(at.ratio, ratio);
    gl.uniform1f(at.perspective, perspective ? HOME_DISTANCE : 0);
    gl.uniform1f(at.opacity, opacity);
    gl.uniform3f(at.ringColor, ringColor[0] / 255, ringColor[1] / 255, ringColor[2] / 255);
    gl.drawElements(gl.POINTS, projection.order.length, gl.UNSIGNED_INT, 0);
  };
}

/** Names of drivers that have no graphics processor; `failIfMajorPerformanceCaveat` does not catch all of them. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;
/** Whether the page's graphics are drawn by software, once known: a second map need not start them to ask. */
let software: boolean | null = null;

function isSoftware(gl: WebGL2RenderingContext): boolean {
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  software ??= SOFTWARE.test(String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER)));
  return software;
}

function interleave(indices: Uint8Array, ringed: Uint8Array | null): Uint8Array {
  const pairs = new Uint8Array(indices.length * 2);
  for (let i = 0; i < indices.length; i++) {
    pairs[2 * i] = indices[i]!;
    pairs[2 * i + 1] = ringed?.[i] ?? 0;
  }
  return pairs;
}

function link(gl: WebGL2RenderingContext): WebGLProgram | null {
  const program = gl.createProgram();
  for (const [kind, source] of [
    [gl.VERTEX_SHADER, VERTEX],
    [gl.FRAGMENT_SHADER, FRAGMENT],
  ] as const) {
    const shader = gl.createShader(kind);
    if (!shader) return null;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  return gl.getProgramParameter(program, gl.LINK_STATUS) === true ? program : null;
}
