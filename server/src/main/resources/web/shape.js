// The picture of the network: drawn by Cytoscape.js, in WebGL where there are many. All places come from the server.

const $ = (selector, within = document) => within.querySelector(selector);
const stage = $('#shape-stage');
const say = word => $(`[data-word="${word}"]`)?.textContent ?? '';
const style = getComputedStyle(document.documentElement);

/** The value of a colour token, resolved for the current scheme. */
function colour(token) {
    const probe = document.createElement('i');
    probe.style.color = `var(${token})`;
    document.body.append(probe);
    const value = getComputedStyle(probe).color;
    probe.remove();
    return value;
}

const INK = colour('--ink');
const LINE = colour('--line-strong');
const QUIET = colour('--line-strong');
const MARK = colour('--clay');
const TONES = ['--water', '--wood', '--moss', '--plum', '--clay', '--ochre'].map(colour);
const STATES = { fresh: colour('--moss'), 'good-moment': colour('--water'), quiet: colour('--ochre'), fading: colour('--clay'), dormant: colour('--plum') };
const MANY = 1500;

const drawn = await (await fetch('/shape/picture.json')).json();
const people = drawn.people.map(([id, name, x, y, own, group, organization, circle, state, year]) => ({ id, name, x, y, own, group: group < 0 ? '' : drawn.groups[group] || `${say('none')} ${group + 1}`, organization, circle, state, year }));

/** The six values most people have get a colour, the others none. */
function palette(key) {
    if (key === 'state') return Object.entries(STATES).map(([value, tone]) => [value, tone, say(`state-${value}`)]);
    const counts = new Map();
    people.forEach(person => { if (person[key]) counts.set(person[key], (counts.get(person[key]) ?? 0) + 1); });
    return [...counts].sort((a, b) => b[1] - a[1]).slice(0, TONES.length).map(([value], i) => [value, TONES[i], value]);
}

function webgl() {
    try {
        return !!document.createElement('canvas').getContext('webgl2');
    } catch {
        return false;
    }
}

const many = people.length > MANY;
const elements = [{ data: { id: 'owner', name: stage.dataset.shapeOwner, size: 26, tone: INK, year: 0 }, position: { x: 0, y: 0 } }];
people.forEach(person => elements.push({ data: { ...person, size: 6 + person.own / 60, tone: QUIET }, position: { x: person.x, y: person.y } }));
drawn.ties.forEach(([one, other, strength], i) => elements.push({ data: { id: `t${i}`, source: people[one].id, target: people[other].id, strength: strength / 1000 } }));

const cy = window.cytoscape({
    container: stage,
    elements,
    layout: { name: 'preset' },
    renderer: many && webgl() ? { name: 'canvas', webgl: true } : { name: 'canvas' },
    textureOnViewport: many,
    hideEdgesOnViewport: many,
    pixelRatio: many ? 1 : 'auto',
    autoungrabify: true,
    boxSelectionEnabled: false,
    minZoom: .02,
    maxZoom: 6,
    style: [
        { selector: 'node', style: { width: 'data(size)', height: 'data(size)', 'background-color': 'data(tone)', label: 'data(name)', color: INK, 'font-size': 9, 'font-family': style.getPropertyValue('--body'), 'min-zoomed-font-size': many ? 9 : 6, 'text-valign': 'bottom', 'text-margin-y': 2 } },
        { selector: 'edge', style: { width: 1, 'line-color': LINE, opacity: many ? .15 : .35, 'curve-style': 'haystack', 'haystack-radius': 0 } },
        { selector: '.away', style: { display: 'none' } },
        { selector: '.dim', style: { opacity: .08, 'text-opacity': 0 } },
        { selector: '.found', style: { 'border-width': 3, 'border-color': MARK, 'font-size': 13, 'z-index': 9 } },
        { selector: 'edge.way', style: { width: 4, 'line-color': MARK, opacity: 1 } },
    ],
});
stage.shape = cy;

function paint(key) {
    const values = palette(key);
    const tones = new Map(values.map(([value, tone]) => [value, tone]));
    cy.batch(() => cy.nodes().forEach(node => { if (node.id() !== 'owner') node.data('tone', tones.get(node.data(key)) ?? QUIET); }));
    const legend = $('[data-shape-legend]');
    legend.replaceChildren(...values.map(([, tone, text]) => {
        const item = document.createElement('li');
        const mark = document.createElement('span');
        mark.className = 'tone';
        mark.style.background = tone;
        item.append(mark, text);
        return item;
    }));
}

const chosenLine = $('[data-shape-chosen]');
function clear() {
    cy.batch(() => cy.elements().removeClass('dim found way'));
    chosenLine.replaceChildren();
}

/** Shows one person among whom they know. */
function choose(node) {
    clear();
    if (!node || node.id() === 'owner') {
        cy.animate({ fit: { eles: cy.nodes(':visible'), padding: 20 }, duration: 0 });
        return;
    }
    const near = node.closedNeighborhood();
    cy.batch(() => {
        cy.elements().not(near).addClass('dim');
        node.addClass('found');
    });
    cy.fit(near, 60);
    const person = node.data();
    const open = Object.assign(document.createElement('a'), { href: `/people/${person.id}`, textContent: say('open') });
    const way = Object.assign(document.createElement('a'), { href: `/paths/people/${person.id}`, textContent: say('way') });
    const name = Object.assign(document.createElement('strong'), { textContent: person.name });
    const beside = [person.organization, person.circle, person.state && say(`state-${person.state}`)].filter(Boolean).join(' · ');
    chosenLine.append(name, ` ${beside} `, open, ' ', way);
}

function path(ids) {
    const all = ['owner', ...ids].map(id => cy.getElementById(id)).filter(node => node.nonempty());
    if (all.length < 2) return;
    all.forEach((node, i) => {
        node.addClass('found');
        if (i > 0) {
            let tie = node.edgesWith(all[i - 1]);
            if (tie.empty()) tie = cy.add({ data: { id: `w${i}`, source: all[i - 1].id(), target: node.id(), strength: 1 } });
            tie.addClass('way');
        }
    });
    cy.fit(cy.collection(all), 80);
    const steps = all.flatMap((node, i) => [...(i > 0 ? [' → '] : []), node.id() === 'owner' ? node.data('name') : Object.assign(document.createElement('a'), { href: `/people/${node.id()}`, textContent: node.data('name') })]);
    chosenLine.replaceChildren(...steps);
}

function until(year) {
    $('[data-shape-year-shown]').textContent = year;
    cy.batch(() => cy.nodes().forEach(node => node.toggleClass('away', node.data('year') > year)));
}

$('#shape-names').append(...people.slice(0, 2000).map(person => Object.assign(document.createElement('option'), { value: person.name })));
$('[data-shape-tools]').addEventListener('submit', event => event.preventDefault());
$('[data-shape-search]').addEventListener('change', event => {
    const words = event.target.value.trim().toLocaleLowerCase();
    const found = words && people.find(person => person.name.toLocaleLowerCase() === words) || words && people.find(person => person.name.toLocaleLowerCase().includes(words));
    choose(found ? cy.getElementById(found.id) : null);
});
$('[data-shape-colour]').addEventListener('change', event => paint(event.target.value));
$('[data-shape-year]').addEventListener('input', event => until(Number(event.target.value)));
$('[data-shape-all]').addEventListener('click', () => choose(null));
document.querySelectorAll('[data-shape-zoom]').forEach(button => button.addEventListener('click', () => zoom(Number(button.dataset.shapeZoom))));
$('[data-shape-png]').addEventListener('click', () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(cy.png({ output: 'blob', bg: colour('--surface'), maxWidth: 4000, maxHeight: 4000 }));
    link.download = 'network.png';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
});

function zoom(by) {
    cy.zoom({ level: cy.zoom() * by, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
}

stage.addEventListener('keydown', event => {
    const steps = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };
    if (steps[event.key]) cy.panBy({ x: steps[event.key][0], y: steps[event.key][1] });
    else if (event.key === '+' || event.key === '=') zoom(1.3);
    else if (event.key === '-') zoom(.77);
    else if (event.key === '0' || event.key === 'Escape') choose(null);
    else if (event.key === 'n' || event.key === 'p') next(event.key === 'n' ? 1 : -1);
    else return;
    event.preventDefault();
});

let at = -1;
function next(step) {
    const shown = people.filter(person => !cy.getElementById(person.id).hasClass('away')).sort((a, b) => b.own - a.own);
    if (!shown.length) return;
    at = (at + step + shown.length) % shown.length;
    choose(cy.getElementById(shown[at].id));
}

cy.on('tap', event => choose(event.target === cy ? null : event.target.isNode() ? event.target : null));
cy.on('mouseover', 'node', event => { stage.title = event.target.data('name'); });
cy.on('mouseout', 'node', () => { stage.title = ''; });

paint('group');
cy.fit(undefined, 20);
if (stage.dataset.shapePath) path(stage.dataset.shapePath.split(','));
stage.dataset.shapeReady = 'yes';
