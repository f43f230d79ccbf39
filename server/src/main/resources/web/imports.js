// Files and folders dropped anywhere on the page are sent with a bar to look at; progress of the reading comes as events.

const $ = (selector, within = document) => within.querySelector(selector);
const form = $('[data-drop]');

// More files than this come better packed.
const MOST = 5000;

function problem(text) {
    $('main .problem')?.remove();
    const told = document.createElement('p');
    told.className = 'problem';
    told.setAttribute('role', 'alert');
    told.textContent = text;
    form.before(told);
    told.scrollIntoView({ block: 'center' });
}

function send(all) {
    const files = all.filter(file => !file.name.startsWith('.'));
    if (all.length && !files.length) problem(form.dataset.none);
    if (files.length > MOST) problem(form.dataset.many);
    if (!files.length || files.length > MOST) return;
    const body = new FormData();
    body.append('csrf', $('[name=csrf]', form).value);
    for (const file of files) body.append('files', file, file.name);
    const bar = $('[data-sending]', form);
    const text = $('[data-sending-text]', form);
    bar.hidden = false;
    text.textContent = text.dataset.text;
    $('.drop-well', form).hidden = true;
    const request = new XMLHttpRequest();
    request.open('POST', '/imports');
    request.setRequestHeader('X-Csrf', $('[name=csrf]', form).value);
    request.upload.addEventListener('progress', event => {
        if (event.lengthComputable) $('progress', bar).value = 1000 * event.loaded / event.total;
    });
    request.addEventListener('load', () => {
        if (new URL(request.responseURL).pathname !== '/imports') {
            location.assign(request.responseURL);
            return;
        }
        // It stays on this page with a word about what was wrong.
        const answer = new DOMParser().parseFromString(request.responseText, 'text/html');
        const problem = $('main .problem', answer);
        if (!problem) {
            location.reload();
            return;
        }
        ready();
        $('main .problem')?.remove();
        form.before(document.adoptNode(problem));
        problem.scrollIntoView({ block: 'center' });
    });
    request.addEventListener('error', () => {
        ready();
        document.getElementById('trouble').hidden = false;
    });
    request.send(body);
}

// ---- files: chosen, or dropped anywhere
function ready() {
    $('[data-sending]', form).hidden = true;
    $('.drop-well', form).hidden = false;
    for (const input of form.querySelectorAll('[type=file]')) input.value = '';
}

form?.querySelectorAll('[data-files], [data-folder]').forEach(input =>
    input.addEventListener('change', event => send([...event.target.files])));

const folderChoice = form && $('[data-folder-choice]', form);
if (folderChoice) folderChoice.hidden = false;

// All files under what was dropped; a folder hands them out in parts, until there are none left.
async function under(entry, found) {
    if (found.length > MOST || entry.name.startsWith('.')) return;
    if (entry.isFile) {
        found.push(await new Promise((done, failed) => entry.file(done, failed)));
        return;
    }
    const reader = entry.createReader();
    let part;
    do {
        part = await new Promise((done, failed) => reader.readEntries(done, failed));
        for (const each of part) await under(each, found);
    } while (part.length);
}

async function dropped(transfer) {
    // Both have to be asked for before anything is waited for: afterwards the drop is over.
    const entries = [...transfer.items].map(item => item.webkitGetAsEntry?.()).filter(Boolean);
    const plain = [...transfer.files];
    if (!entries.some(entry => entry.isDirectory)) return plain;
    const found = [];
    for (const entry of entries) await under(entry, found);
    return found;
}

let depth = 0;
const veil = $('[data-veil]');
const carries = event => form && form.isConnected && [...(event.dataTransfer?.types ?? [])].includes('Files');
document.addEventListener('dragenter', event => {
    if (!carries(event)) return;
    depth += 1;
    if (veil) veil.hidden = false;
});
document.addEventListener('dragleave', event => {
    if (!carries(event)) return;
    depth -= 1;
    if (depth <= 0 && veil) veil.hidden = true;
});
document.addEventListener('dragover', event => { if (carries(event)) event.preventDefault(); });
document.addEventListener('drop', event => {
    if (!carries(event)) return;
    event.preventDefault();
    depth = 0;
    if (veil) veil.hidden = true;
    dropped(event.dataTransfer).then(send, () => { document.getElementById('trouble').hidden = false; });
});

// ---- progress
const watched = $('[data-progress]');
if (watched) {
    const events = new EventSource(watched.dataset.progress);
    const part = $('[data-progress-part]', watched);
    events.addEventListener('progress', event => {
        const fresh = new DOMParser().parseFromString(event.data, 'text/html').querySelector('[data-part]');
        if (fresh) part.replaceChildren(document.adoptNode(fresh));
    });
    events.addEventListener('over', () => {
        events.close();
        location.assign(watched.dataset.over + location.search);
    });
}
