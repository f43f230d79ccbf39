// Two ways to paint a network on a sheet nobody sees yet: with the graphics card (WebGL 2), and plainly where there is
// none and for pictures to be saved. A sheet is made in steps, so that no step takes long.
//
// A view is { x, y, k }: the point of the network in the middle of the sheet, and pixels for one unit of the network.
// Nodes are x, y, size each; tones red, green, blue, alpha (0 to 255) each; ties x, y, alpha for each of two ends.

const NODES = `#version 300 es
in vec3 node; in vec4 tone; uniform vec3 view; uniform vec2 middle; uniform float least; out vec4 paint; out float size;
void main() {
  gl_Position = vec4((node.xy - view.xy) * view.z / middle * vec2(1, -1), 0, 1);
  size = max(node.z * view.z, least) + 1.; gl_PointSize = tone.a > 0. ? size : 0.; paint = tone;
}`;
const ROUND = `#version 300 es
precision mediump float; in vec4 paint; in float size; out vec4 colour;
void main() {
  float inside = clamp((.5 - length(gl_PointCoord - .5)) * size, 0., 1.);
  colour = vec4(paint.rgb, 1) * paint.a * inside;
}`;
const ENDS = `#version 300 es
in vec3 end; uniform vec3 view; uniform vec2 middle; out float alpha;
void main() { gl_Position = vec4((end.xy - view.xy) * view.z / middle * vec2(1, -1), 0, 1); alpha = end.z; }`;
const LINE = `#version 300 es
precision mediump float; in float alpha; uniform vec3 line; out vec4 colour;
void main() { colour = vec4(line, 1) * alpha; }`;

/** Paints in WebGL 2. */
export class Card {
    /**
     * @param line the colour of ties
     * @param least the size of the smallest node in pixels
     * @throws Error where there is no WebGL 2
     */
    constructor(line, least) {
        this.canvas = document.createElement('canvas');
        const gl = this.canvas.getContext('webgl2', { antialias: false, depth: false, stencil: false, preserveDrawingBuffer: true });
        if (!gl) throw new Error('no WebGL 2');
        this.gl = gl;
        this.nodes = program(gl, NODES, ROUND);
        this.ties = program(gl, ENDS, LINE);
        this.places = gl.createVertexArray();
        this.placed = column(gl, this.places, this.nodes, 'node', 3, gl.FLOAT);
        this.toned = column(gl, this.places, this.nodes, 'tone', 4, gl.UNSIGNED_BYTE);
        this.lines = gl.createVertexArray();
        this.ends = column(gl, this.lines, this.ties, 'end', 3, gl.FLOAT);
        gl.useProgram(this.nodes.program);
        gl.uniform1f(this.nodes.least, least);
        gl.useProgram(this.ties.program);
        gl.uniform3fv(this.ties.line, line.slice(0, 3).map(part => part / 255));
        gl.enable(gl.BLEND);
        gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    }

    /** Whether the card was taken away; nothing can be painted any more. */
    get lost() {
        return this.gl.isContextLost();
    }

    fill(nodes, tones, ties) {
        for (const [buffer, values] of [[this.placed, nodes], [this.toned, tones], [this.ends, ties]]) {
            this.gl.bindBuffer(this.gl.ARRAY_BUFFER, buffer);
            this.gl.bufferData(this.gl.ARRAY_BUFFER, values, this.gl.STATIC_DRAW);
        }
    }

    /** An empty sheet. */
    begin(view, width, height) {
        const gl = this.gl;
        if (this.canvas.width !== width || this.canvas.height !== height) Object.assign(this.canvas, { width, height });
        gl.viewport(0, 0, width, height);
        gl.clearColor(0, 0, 0, 0);
        gl.clear(gl.COLOR_BUFFER_BIT);
        for (const each of [this.nodes, this.ties]) {
            gl.useProgram(each.program);
            gl.uniform3f(each.view, view.x, view.y, view.k);
            gl.uniform2f(each.middle, width / 2, height / 2);
        }
    }

    paintTies(from, count) {
        this.paint(this.ties, this.lines, this.gl.LINES, from * 2, count * 2);
    }

    paintNodes(from, count) {
        this.paint(this.nodes, this.places, this.gl.POINTS, from, count);
    }

    paint(by, columns, what, from, count) {
        const gl = this.gl;
        gl.useProgram(by.program);
        gl.bindVertexArray(columns);
        gl.drawArrays(what, from, count);
        if (this.fence) gl.deleteSync(this.fence);
        this.fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
        gl.flush();
    }

    /** Whether all steps so far are on the sheet. */
    get dry() {
        return !this.fence || this.lost || this.gl.getSyncParameter(this.fence, this.gl.SYNC_STATUS) === this.gl.SIGNALED;
    }
}

function program(gl, vertex, fragment) {
    const made = gl.createProgram();
    for (const [type, text] of [[gl.VERTEX_SHADER, vertex], [gl.FRAGMENT_SHADER, fragment]]) {
        const shader = gl.createShader(type);
        gl.shaderSource(shader, text);
        gl.compileShader(shader);
        gl.attachShader(made, shader);
    }
    gl.linkProgram(made);
    if (!gl.getProgramParameter(made, gl.LINK_STATUS)) throw new Error(gl.getProgramInfoLog(made) ?? 'the card was taken away');
    const uniforms = ['view', 'middle', 'least', 'line'].map(name => [name, gl.getUniformLocation(made, name)]);
    return { program: made, ...Object.fromEntries(uniforms) };
}

function column(gl, columns, by, name, parts, type) {
    const buffer = gl.createBuffer();
    gl.bindVertexArray(columns);
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    const place = gl.getAttribLocation(by.program, name);
    gl.enableVertexAttribArray(place);
    gl.vertexAttribPointer(place, parts, type, type === gl.UNSIGNED_BYTE, 0, 0);
    return buffer;
}

/** Paints in two dimensions. */
export class Plain {
    lost = false;
    dry = true;

    constructor(line, least) {
        this.canvas = document.createElement('canvas');
        this.on = this.canvas.getContext('2d');
        this.line = `rgb(${line.slice(0, 3)})`;
        this.least = least;
    }

    fill(nodes, tones, ties) {
        Object.assign(this, { nodes, tones, ties });
    }

    begin(view, width, height) {
        this.view = view;
        if (this.canvas.width !== width || this.canvas.height !== height) Object.assign(this.canvas, { width, height });
        this.on.clearRect(0, 0, width, height);
        this.left = width / 2 - view.x * view.k;
        this.top = height / 2 - view.y * view.k;
    }

    paintTies(from, count) {
        const { on, ties, left, top } = this;
        const { k } = this.view;
        on.strokeStyle = this.line;
        for (let i = from * 6; i < (from + count) * 6; i += 6) {
            on.globalAlpha = ties[i + 2];
            on.beginPath();
            on.moveTo(ties[i] * k + left, ties[i + 1] * k + top);
            on.lineTo(ties[i + 3] * k + left, ties[i + 4] * k + top);
            on.stroke();
        }
        on.globalAlpha = 1;
    }

    paintNodes(from, count) {
        const { on, nodes, tones, left, top } = this;
        for (let i = from; i < from + count; i++) {
            const size = Math.max(nodes[i * 3 + 2] * this.view.k, this.least);
            const x = nodes[i * 3] * this.view.k + left;
            const y = nodes[i * 3 + 1] * this.view.k + top;
            const alpha = tones[i * 4 + 3];
            if (!alpha || x < -size || y < -size || x > this.canvas.width + size || y > this.canvas.height + size) continue;
            on.globalAlpha = alpha / 255;
            on.fillStyle = `rgb(${tones[i * 4]} ${tones[i * 4 + 1]} ${tones[i * 4 + 2]})`;
            if (size < 4) {
                on.fillRect(x - size / 2, y - size / 2, size, size);
            } else {
                on.beginPath();
                on.arc(x, y, size / 2, 0, 7);
                on.fill();
            }
        }
        on.globalAlpha = 1;
    }
}
