// The picture of the network. All places come from the server; here it is painted, moved and asked.

import { Card, Plain } from './painters.js';

const $ = (selector, within = document) => within.querySelector(selector);
const stage = $('#shape-stage');
const chosenLine = $('[data-shape-chosen]');
const say = word => $(`[data-word="${word}"]`)?.textContent ?? '';

/** The parts of a colour token, resolved for the current scheme: red, green, blue, alpha, 0 to 255. */
function colour(token) {
    const probe = document.createElement('i');
    probe.style.color = `var(${token})`;
    document.body.append(probe);
    const parts = getComputedStyle(probe).color.match(/[\d.]+/g).map(Number);
    probe.remove();
    return [...parts.slice(0, 3), 255];
}
const css = parts => `rgb(${parts.slice(0, 3)})`;

const INK = colour('--ink');
const LINE = colour('--line-strong');
const MARK = colour('--clay');
const PAPER = colour('--paper');
const TONES = ['--water', '--wood', '--moss', '--plum', '--clay', '--ochre'].map(colour);
const STATES = { fresh: colour('--moss'), 'good-moment': colour('--water'), quiet: colour('--ochre'), fading: colour('--clay'), dormant: colour('--plum') };
const FONT = getComputedStyle(document.body).fontFamily;

const OWNER = 0;
const MANY = 1500;
const NAMES = 50;
const DIM = 24;
const NEAREST = 6;
/** The size of the smallest node, in pixels. */
const LEAST = 2.4;
/** How much is painted beyond each edge of the stage, so that a little moving shows no end. */
const MARGIN = 96;
/** Milliseconds without a move after which the sheet is made anew. */
const REST = 140;
/** A frame longer than this lets fewer ties be painted at once the next time. */
const SLOW = 26;

const drawn = await (await fetch('/shape/picture.json')).json();
/** What a group is called: where nothing else does, after the strongest tie in it, as in the words below. */
const groupName = group => drawn.groups[group] || say('around').replace('•', drawn.names[drawn.group.indexOf(group)]);
/** The owner, then everybody, the strongest tie first. */
const people = [{ id: 'owner', name: stage.dataset.shapeOwner, x: 0, y: 0, own: 1000, size: 26, year: 0, group: '', organization: '', circle: '', state: '' }];
drawn.ids.forEach((id, i) => people.push({
    id, name: drawn.names[i], x: drawn.x[i], y: drawn.y[i], own: drawn.own[i], size: 6 + drawn.own[i] / 60, year: drawn.years[i],
    group: drawn.group[i] < 0 ? '' : groupName(drawn.group[i]),
    organization: drawn.organizations[drawn.organization[i]], circle: drawn.circles[drawn.circle[i]], state: drawn.states[drawn.state[i]],
}));
const placeOf = new Map(people.map((person, i) => [person.id, i]));
const many = people.length > MANY;

/** Who is tied to whom by what is drawn; ties are one, other, strength in thousandths, the strongest first. */
const ties = drawn.ties;
const near = people.map(() => []);
for (let t = 0; t < ties.length; t += 3) {
    near[ties[t] + 1].push(ties[t + 1] + 1);
    near[ties[t + 1] + 1].push(ties[t] + 1);
}

let view = { x: 0, y: 0, k: 1 };
let year = Infinity;
let tones = new Map();
let key = 'group';
/** Whether everybody is to be seen, also when the stage becomes larger or smaller. */
let whole = true;
let chosen = -1;
let way = [];
let hovered = -1;

const shown = i => people[i].year <= year;
const grain = many ? 1 : Math.min(devicePixelRatio, 2);
let painter = painterOf();

function painterOf() {
    try {
        return new Card(LINE, LEAST);
    } catch {
        return new Plain(LINE, LEAST);
    }
}

/** What is painted, from who is shown and chosen; the weakest first, so that the strongest lie on top. */
function fill(into) {
    const lit = new Set(chosen < 0 ? [] : [chosen, ...near[chosen]]);
    const nodes = new Float32Array(people.length * 3);
    const paint = new Uint8Array(people.length * 4);
    people.forEach((person, i) => {
        const n = people.length - 1 - i;
        nodes.set([person.x, person.y, person.size], n * 3);
        const tone = i === OWNER ? INK : tones.get(person[key]) ?? LINE;
        paint.set([tone[0], tone[1], tone[2], !shown(i) ? 0 : chosen >= 0 && !lit.has(i) ? DIM : 255], n * 4);
    });
    const ends = new Float32Array(ties.length * 2);
    let used = 0;
    for (let t = 0; t < ties.length; t += 3) {
        const [one, other] = [ties[t] + 1, ties[t + 1] + 1];
        if (!shown(one) || !shown(other) || (chosen >= 0 && one !== chosen && other !== chosen)) continue;
        const alpha = chosen >= 0 ? .9 : many ? .06 + ties[t + 2] / 4000 : .2 + ties[t + 2] / 2000;
        ends.set([people[one].x, people[one].y, alpha, people[other].x, people[other].y, alpha], used);
        used += 6;
    }
    into.fill(nodes, paint, ends.subarray(0, used));
    return used / 6;
}

let drawnTies = 0;
function refill() {
    drawnTies = fill(painter);
    stage.dataset.shapeShown = people.filter((_, i) => shown(i)).length;
    stage.dataset.shapeFound = way.length || (chosen >= 0 ? 1 : 0);
    rest();
}

// Two sheets lie on the stage, one of them seen. While something moves, the one that is seen is shifted and stretched,
// which costs the same however many people are on it. The other is made for the new view meanwhile, some ties and nodes
// a frame, and takes its place: at rest, or where the last one was done at once, all the time.

const sheets = [0, 1].map(() => ({ canvas: stage.appendChild(document.createElement('canvas')), view: null }));
sheets.forEach(({ canvas }) => { canvas.style.visibility = 'hidden'; });
const tip = stage.appendChild(Object.assign(document.createElement('span'), { className: 'shape-tip', hidden: true }));
let [front, back] = sheets;
let size = { width: 1, height: 1 };
let making = null;
let stale = true;
let quick = false;
let asked = false;
let last = 0;
let moved = 0;
let step = 1000;

function soon() {
    if (!asked) {
        asked = true;
        requestAnimationFrame(frame);
    }
}

function move() {
    whole = false;
    moved = performance.now();
    stale = true;
    soon();
}

/** As after a move, but what is being made is of no use any more. */
function rest() {
    moved = 0;
    stale = true;
    making = null;
    soon();
}

function frame(now) {
    asked = false;
    const took = now - last;
    last = now;
    const still = now - moved >= REST;
    if (making) making.next(took);
    else if (stale && (still || quick)) {
        stale = false;
        making = sheetOf({ ...view });
        making.next();
    }
    shift();
    if (making || stale) soon();
}

/** Makes the sheet of a view, a little at each step. */
function* sheetOf(view) {
    if (painter.lost) {
        painter = new Plain(LINE, LEAST);
        drawnTies = fill(painter);
    }
    const [width, height] = [size.width + 2 * MARGIN * grain, size.height + 2 * MARGIN * grain];
    painter.begin(view, width, height);
    let frames = 0;
    for (const [all, paint, weight] of [[drawnTies, (from, count) => painter.paintTies(from, count), 1], [people.length, (from, count) => painter.paintNodes(from, count), 4]]) {
        for (let from = 0; from < all;) {
            const count = Math.min(Math.floor(step * weight), all - from);
            paint(from, count);
            from += count;
            if (from === all && weight === 1) continue;
            if (from === all && frames === 0 && all < step) break;
            let slowest = 0;
            do {
                slowest = Math.max(slowest, yield);
                frames++;
            } while (!painter.dry);
            step = slowest > SLOW ? Math.max(200, step / 2) : Math.min(8000, step * 1.25);
        }
    }
    if (painter.lost) {
        rest();
        return;
    }
    if (back.canvas.width !== width || back.canvas.height !== height) Object.assign(back.canvas, { width, height });
    const on = back.canvas.getContext('2d');
    on.setTransform(1, 0, 0, 1, 0, 0);
    on.clearRect(0, 0, width, height);
    on.drawImage(painter.canvas, 0, 0);
    if (frames > 0) yield;
    on.setTransform(grain, 0, 0, grain, 0, 0);
    const place = i => [((people[i].x - view.x) * view.k + width / 2) / grain, ((people[i].y - view.y) * view.k + height / 2) / grain];
    const radius = i => Math.max(people[i].size * view.k, LEAST) / grain / 2;
    write(on, placedNames(width / grain, height / grain, place, radius, NAMES), place, radius);
    quick = frames === 0;
    back.view = view;
    [front, back] = [back, front];
    front.canvas.style.visibility = 'visible';
    back.canvas.style.visibility = 'hidden';
    stage.dataset.shapeReady = 'yes';
    making = null;
}

/** Puts the sheet that is seen where its people now stand. */
function shift() {
    if (!front.view) return;
    const scale = view.k / front.view.k;
    const x = (front.view.x - view.x) * view.k / grain;
    const y = (front.view.y - view.y) * view.k / grain;
    front.canvas.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
    if (hovered > OWNER) {
        const [left, top] = toScreen(hovered);
        tip.style.transform = `translate(${left}px, ${top + Math.max(people[hovered].size * view.k, LEAST) / grain / 2 + 4}px) translateX(-50%)`;
    }
}

const toScreen = i => [((people[i].x - view.x) * view.k + size.width / 2) / grain, ((people[i].y - view.y) * view.k + size.height / 2) / grain];

/** Whose names have room: who was asked for, then the strongest ties. */
function placedNames(width, height, place, radius, most) {
    const lit = chosen >= 0 ? [chosen, ...near[chosen]] : way;
    const cells = new Set();
    const found = new Set();
    for (const i of [...lit, ...(chosen >= 0 ? [] : people.keys())]) {
        if (found.size >= most) break;
        if (!shown(i) || found.has(i)) continue;
        const [x, y] = place(i);
        if (x < 0 || y < 0 || x > width || y > height - 8) continue;
        const half = people[i].name.length * 3.4;
        const under = y + radius(i) + 3;
        const taken = [];
        for (let row = Math.floor(under / 8); row <= Math.floor((under + 17) / 8); row++) {
            for (let column = Math.floor((x - half) / 8); column <= Math.floor((x + half) / 8); column++) taken.push(row * 10000 + column);
        }
        if (taken.some(cell => cells.has(cell))) continue;
        taken.forEach(cell => cells.add(cell));
        found.add(i);
    }
    return found;
}

/** The way, rings around who was asked for, and names. */
function write(on, names, place, radius) {
    on.strokeStyle = css(MARK);
    on.lineWidth = 4;
    on.beginPath();
    way.forEach((i, n) => on[n ? 'lineTo' : 'moveTo'](...place(i)));
    on.stroke();
    const marked = new Set(chosen >= 0 ? [chosen] : way);
    on.lineWidth = 3;
    marked.forEach(i => {
        on.beginPath();
        on.arc(...place(i), radius(i) + 2.5, 0, 7);
        on.stroke();
    });
    on.textAlign = 'center';
    on.textBaseline = 'top';
    on.lineJoin = 'round';
    on.strokeStyle = css(PAPER);
    on.fillStyle = css(INK);
    for (const i of names) {
        const [x, y] = place(i);
        on.font = `${marked.has(i) || i === OWNER ? '600 13px' : '12px'} ${FONT}`;
        on.strokeText(people[i].name, x, y + radius(i) + 2);
        on.fillText(people[i].name, x, y + radius(i) + 2);
    }
}

function measure() {
    const now = { width: Math.round(stage.clientWidth * grain), height: Math.round(stage.clientHeight * grain) };
    if (now.width === size.width && now.height === size.height) return;
    size = now;
    for (const { canvas } of sheets) {
        const [width, height] = [size.width / grain + 2 * MARGIN, size.height / grain + 2 * MARGIN];
        Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
    }
    if (whole) all();
    else rest();
}

/** Moves so that these are seen, with some room around. */
function fit(which, room) {
    let [left, right, up, down] = [Infinity, -Infinity, Infinity, -Infinity];
    for (const i of which) {
        left = Math.min(left, people[i].x);
        right = Math.max(right, people[i].x);
        up = Math.min(up, people[i].y);
        down = Math.max(down, people[i].y);
    }
    const k = Math.min((size.width - 2 * room * grain) / Math.max(1, right - left), (size.height - 2 * room * grain) / Math.max(1, down - up));
    whole = false;
    view = { x: (left + right) / 2, y: (up + down) / 2, k: Math.max(.01, Math.min(k, 3 * grain)) };
    rest();
}

function all() {
    fit([...people.keys()].filter(shown), 28);
    whole = true;
}

/** @param x @param y where it stays in place, from the middle of the stage */
function zoom(by, x = 0, y = 0) {
    const k = Math.max(.01, Math.min(view.k * by, 8 * grain));
    view = { x: view.x + x * grain / view.k - x * grain / k, y: view.y + y * grain / view.k - y * grain / k, k };
    move();
}

function pan(x, y) {
    view = { ...view, x: view.x - x * grain / view.k, y: view.y - y * grain / view.k };
    move();
}

/** Who stands at a point of the stage; -1 where nobody does. */
function who(x, y) {
    let best = -1;
    let least = NEAREST;
    const atX = (x * grain - size.width / 2) / view.k + view.x;
    const atY = (y * grain - size.height / 2) / view.k + view.y;
    for (let i = 0; i < people.length; i++) {
        const person = people[i];
        const far = (Math.hypot(person.x - atX, person.y - atY) * view.k - Math.max(person.size * view.k, LEAST) / 2) / grain;
        if (far < least && person.year <= year) {
            least = far;
            best = i;
        }
    }
    return best;
}

/** The six values most people have get a colour, the others none. */
function palette() {
    if (key === 'state') return Object.entries(STATES).map(([value, tone]) => [value, tone, say(`state-${value}`)]);
    const counts = new Map();
    people.forEach(person => { if (person[key]) counts.set(person[key], (counts.get(person[key]) ?? 0) + 1); });
    return [...counts].sort((a, b) => b[1] - a[1]).slice(0, TONES.length).map(([value], i) => [value, TONES[i], value]);
}

function paint(by) {
    key = by;
    const values = palette();
    tones = new Map(values.map(([value, tone]) => [value, tone]));
    $('[data-shape-legend]').replaceChildren(...values.map(([, tone, text]) => {
        const item = document.createElement('li');
        const mark = document.createElement('span');
        mark.className = 'tone';
        mark.style.background = css(tone);
        item.append(mark, text);
        return item;
    }));
    refill();
}

function clear() {
    chosen = -1;
    way = [];
    chosenLine.replaceChildren();
}

const link = (href, textContent) => Object.assign(document.createElement('a'), { href, textContent });

/** Shows one person among whom they know; nobody shows everybody. */
function choose(i) {
    clear();
    if (i <= OWNER) {
        refill();
        all();
        return;
    }
    chosen = i;
    refill();
    fit([i, ...near[i].filter(shown)], 70);
    const person = people[i];
    const beside = [person.organization, person.circle, person.state && say(`state-${person.state}`)].filter(Boolean).join(' · ');
    chosenLine.append(Object.assign(document.createElement('strong'), { textContent: person.name }), ` ${beside} `, link(`/people/${person.id}`, say('open')), ' ', link(`/paths/people/${person.id}`, say('way')));
}

function path(ids) {
    way = ['owner', ...ids].map(id => placeOf.get(id)).filter(i => i !== undefined);
    if (way.length < 2) way = [];
    else fit(way, 80);
    chosenLine.replaceChildren(...way.flatMap((i, n) => [...(n > 0 ? [' → '] : []), i === OWNER ? people[i].name : link(`/people/${people[i].id}`, people[i].name)]));
    refill();
}

let at = OWNER;
function next(by) {
    for (let tries = 0; tries < people.length; tries++) {
        at = (at - 1 + by + people.length - 1) % (people.length - 1) + 1;
        if (shown(at)) return choose(at);
    }
}

// Search, colours, years, saving.

$('#shape-names').append(...people.slice(1, 2001).map(person => Object.assign(document.createElement('option'), { value: person.name })));
$('[data-shape-tools]').addEventListener('submit', event => event.preventDefault());
$('[data-shape-search]').addEventListener('change', event => {
    const words = event.target.value.trim().toLocaleLowerCase();
    const named = test => people.findIndex((person, i) => i > OWNER && test(person.name.toLocaleLowerCase()));
    const exact = words ? named(name => name === words) : -1;
    const found = exact > 0 || !words ? exact : named(name => name.includes(words));
    choose(found);
    if (words && found < 0) chosenLine.textContent = say('nobody');
});
$('[data-shape-colour]').addEventListener('change', event => paint(event.target.value));
$('[data-shape-year]').addEventListener('input', event => {
    year = Number(event.target.value);
    $('[data-shape-year-shown]').textContent = event.target.value;
    refill();
});
$('[data-shape-all]').addEventListener('click', () => choose(OWNER));
document.querySelectorAll('[data-shape-zoom]').forEach(button => button.addEventListener('click', () => zoom(Number(button.dataset.shapeZoom))));
$('[data-shape-png]').addEventListener('click', save);

/** Everybody as a picture of 3000 by 3000, painted plainly. */
function save() {
    const plain = new Plain(LINE, LEAST);
    const reach = Math.max(...people.filter((_, i) => shown(i)).map(person => Math.hypot(person.x, person.y)), 1);
    const sheet = { x: 0, y: 0, k: 1440 / reach };
    const count = fill(plain);
    plain.begin(sheet, 3000, 3000);
    plain.paintTies(0, count);
    plain.paintNodes(0, people.length);
    const place = i => [people[i].x * sheet.k + 1500, people[i].y * sheet.k + 1500];
    const radius = i => Math.max(people[i].size * sheet.k, LEAST) / 2;
    const { canvas, on } = plain;
    write(on, placedNames(3000, 3000, place, radius, 6 * NAMES), place, radius);
    on.globalCompositeOperation = 'destination-over';
    on.fillStyle = css(PAPER);
    on.fillRect(0, 0, 3000, 3000);
    canvas.toBlob(blob => {
        const file = Object.assign(document.createElement('a'), { href: URL.createObjectURL(blob), download: 'network.png' });
        file.click();
        setTimeout(() => URL.revokeObjectURL(file.href), 1000);
    });
}

// Hands: one finger or the mouse moves, two fingers or the wheel come nearer, a tap chooses.

const fingers = new Map();
let travelled = 0;

const spot = event => {
    const box = stage.getBoundingClientRect();
    return [event.clientX - box.x - stage.clientLeft, event.clientY - box.y - stage.clientTop];
};
const fromMiddle = ([x, y]) => [x - stage.clientWidth / 2, y - stage.clientHeight / 2];

stage.addEventListener('pointerdown', event => {
    if (event.button !== 0) return;
    stage.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, spot(event));
    if (fingers.size === 1) travelled = 0;
});
stage.addEventListener('pointermove', event => {
    const here = spot(event);
    const before = fingers.get(event.pointerId);
    if (!before) {
        if (event.pointerType === 'mouse') hover(who(...here));
        return;
    }
    travelled += Math.hypot(here[0] - before[0], here[1] - before[1]);
    if (fingers.size === 2) {
        const [other] = [...fingers].filter(([id]) => id !== event.pointerId).map(([, place]) => place);
        const apart = place => Math.max(1, Math.hypot(place[0] - other[0], place[1] - other[1]));
        zoom(apart(here) / apart(before), ...fromMiddle(other));
    } else {
        pan(here[0] - before[0], here[1] - before[1]);
    }
    fingers.set(event.pointerId, here);
});
for (const type of ['pointerup', 'pointercancel']) {
    stage.addEventListener(type, event => {
        const held = fingers.delete(event.pointerId);
        if (held && type === 'pointerup' && travelled < 5 && fingers.size === 0) choose(who(...spot(event)));
    });
}
stage.addEventListener('pointerleave', () => hover(-1));
stage.addEventListener('wheel', event => {
    event.preventDefault();
    zoom(Math.exp(-event.deltaY * (event.deltaMode ? .05 : .0016)), ...fromMiddle(spot(event)));
}, { passive: false });

function hover(i) {
    if (i === hovered) return;
    hovered = i;
    stage.classList.toggle('on-somebody', i > OWNER);
    tip.hidden = i <= OWNER;
    tip.textContent = i > OWNER ? people[i].name : '';
    soon();
}

stage.addEventListener('keydown', event => {
    const steps = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (steps[event.key]) pan(...steps[event.key]);
    else if (event.key === '+' || event.key === '=') zoom(1.3);
    else if (event.key === '-') zoom(.77);
    else if (event.key === '0' || event.key === 'Escape') choose(OWNER);
    else if (event.key === 'n' || event.key === 'p') next(event.key === 'n' ? 1 : -1);
    else if (event.key === 'Enter' && chosen > OWNER) location.assign(`/people/${people[chosen].id}`);
    else return;
    event.preventDefault();
});

/** Where somebody stands, from the upper left corner of the stage, for whoever wants to point there. */
stage.placeOf = name => toScreen(people.findIndex(person => person.name === name));

stage.dataset.shapePainter = painter instanceof Card ? 'webgl' : 'plain';
measure();
new ResizeObserver(measure).observe(stage);
paint('group');
all();
if (stage.dataset.shapePath) path(stage.dataset.shapePath.split(','));
