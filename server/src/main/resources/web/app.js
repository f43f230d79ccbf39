// What every page does: toasts, menus, time zones, trouble on the line, keys.

const $ = (selector, within = document) => within.querySelector(selector);
const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];

// ---- the address stays clean: `done` was only there to show a toast
const address = new URL(location.href);
if (address.searchParams.has('done')) {
    address.searchParams.delete('done');
    history.replaceState(history.state, '', address);
}

// ---- toasts leave by themselves, but not while somebody is at them
const LASTS = 15000;

function watch(toast) {
    let timer;
    const start = () => { timer = setTimeout(() => toast.remove(), LASTS); };
    const stop = () => clearTimeout(timer);
    toast.addEventListener('pointerenter', stop);
    toast.addEventListener('pointerleave', start);
    toast.addEventListener('focusin', stop);
    toast.addEventListener('focusout', start);
    start();
}

const toasts = $('#toasts');
if (toasts) {
    new MutationObserver(changes => changes.forEach(change => change.addedNodes.forEach(node => {
        if (node instanceof Element && node.matches('[data-toast]')) watch(node);
    }))).observe(toasts, { childList: true });
    $$('[data-toast]', toasts).forEach(watch);
}

// ---- clicks that need no answer from the house
document.addEventListener('click', event => {
    const target = event.target instanceof Element ? event.target : null;
    if (!target) return;
    target.closest('[data-close-toast]')?.closest('[data-toast]')?.remove();
    const opener = target.closest('[data-show]');
    if (opener) reveal(opener.dataset.show, opener);
    const hello = target.closest('[data-hello]');
    if (hello) ask(hello);
    const closer = target.closest('[data-hide]');
    if (closer) conceal(closer.dataset.hide);
    $$('details.menu[open]').forEach(menu => {
        if (!menu.contains(target) || target.closest('.menu-sheet button, .menu-sheet a')) menu.open = false;
    });
});

// Whoever goes on by keyboard leaves the menu behind.
document.addEventListener('focusin', event => {
    $$('details.menu[open]').forEach(menu => { if (!menu.contains(event.target)) menu.open = false; });
});

function reveal(id, opener) {
    const part = document.getElementById(id);
    if (!part) return;
    part.hidden = false;
    opener.setAttribute('aria-expanded', 'true');
    $('input:not([type=hidden]), textarea, select, button', part)?.focus();
}

// a hello was opened elsewhere: ask afterwards whether it happened
function ask(hello) {
    const part = document.getElementById(hello.dataset.hello);
    if (!part) return;
    part.hidden = false;
    const field = $('[data-hello-field]', part);
    if (field && hello.dataset.helloKind) field.value = hello.dataset.helloKind;
    $('button', part)?.focus({ preventScroll: true });
    part.scrollIntoView({ block: 'nearest' });
}

function conceal(id) {
    const part = document.getElementById(id);
    if (!part) return;
    part.hidden = true;
    const opener = $(`[data-show="${CSS.escape(id)}"]`);
    opener?.setAttribute('aria-expanded', 'false');
    opener?.focus();
}

// ---- what had the focus may be swapped away: the focus goes on from there, and not from the top of the page
const REACHED = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
const called = element => element.getAttribute('aria-label') ?? element.textContent.trim();
let left = null;

document.addEventListener('htmx:beforeSwap', () => {
    const here = document.activeElement;
    const main = here?.closest('main');
    if (!main) return;
    const all = $$(REACHED, main);
    left = { here, opener: here.closest('[data-closable]')?.id, later: all.slice(all.indexOf(here) + 1), name: called(here) };
});

document.addEventListener('htmx:afterSettle', () => {
    const main = $('main');
    if (!left || left.here.isConnected || document.activeElement !== document.body || !main) return;
    const { opener, later, name } = left;
    left = null;
    const next = $('[data-focus]', main)
        ?? (opener && $(`[data-show="${CSS.escape(opener)}"]`, main))
        ?? later.find(element => element.isConnected && element.checkVisibility())
        ?? $$(REACHED, main).find(element => called(element) === name)
        ?? $('h1', main);
    if (next && !next.matches(REACHED)) next.tabIndex = -1;
    next?.focus();
});

// ---- keys: Escape closes what is open, Ctrl+Enter sends, z takes the last change back
document.addEventListener('keydown', event => {
    const target = event.target instanceof Element ? event.target : document.body;
    const typing = target.matches('input, textarea, select, [contenteditable]');
    if (event.key === 'Escape') {
        const menu = target.closest('details.menu[open]') ?? $('details.menu[open]');
        if (menu) {
            menu.open = false;
            $('summary', menu)?.focus();
        }
        const part = target.closest('[data-closable]');
        if (part) conceal(part.id);
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && target.matches('textarea')) {
        target.closest('form')?.requestSubmit();
    }
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'z') ($('#toasts [data-undo]') ?? $('[data-undo-last]'))?.click();
    if (event.key === '/') {
        const search = $('[data-search]');
        if (search) {
            event.preventDefault();
            search.focus();
        }
    }
});

// ---- the browser knows where it is
const zones = $('[data-zone-form] [data-zone]');
if (zones) {
    const countries = $('[data-zone-form] [data-country]');
    const follow = () => {
        const country = zones.selectedOptions[0]?.dataset.country;
        if (country && countries) countries.value = country;
    };
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if ([...zones.options].some(option => option.value === here)) {
        zones.value = here;
        follow();
    }
    zones.addEventListener('change', follow);
}

// ---- the list of people: columns, and changing many at once
// ---- a view is saved as the list stands now, not as it was when the page came
document.addEventListener('submit', event => {
    if (event.target.matches('[data-save-view]')) event.target.action = '/people/views' + location.search;
});

const keepView = $('.save-view');
if (keepView) {
    const chosen = () => [...new URLSearchParams(location.search)].some(([name, value]) => value && !(name === 'order' && value === 'name'));
    const show = () => { keepView.hidden = !chosen(); };
    for (const moment of ['htmx:pushedIntoHistory', 'htmx:replacedInHistory']) document.addEventListener(moment, show);
    show();
}

const columns = $('[data-columns]');
if (columns) {
    const list = $('[data-people]');
    const boxes = $$('input', columns);
    const stored = (localStorage.getItem('people-without') ?? '').split(' ');
    boxes.forEach(box => { box.checked = !stored.includes(box.value); });
    const apply = () => {
        const without = boxes.filter(box => !box.checked).map(box => box.value).join(' ');
        list.dataset.without = without;
        localStorage.setItem('people-without', without);
    };
    columns.addEventListener('change', event => {
        event.stopPropagation();
        apply();
    });
    apply();
}

const bulk = $('#bulk');
if (bulk) {
    const boxes = () => $$('.person-tick input');
    const count = () => {
        const ticked = boxes().filter(box => box.checked).length;
        $('[data-bulk-count]', bulk).textContent = ticked;
        $('[data-tick-all]').checked = ticked > 0 && ticked === boxes().length;
    };
    let last = null;
    document.addEventListener('click', event => {
        const box = event.target instanceof Element ? event.target.closest('.person-tick input') : null;
        if (box && event.shiftKey && last) {
            const all = boxes();
            const [from, to] = [all.indexOf(last), all.indexOf(box)].sort((one, other) => one - other);
            if (from >= 0) all.slice(from, to + 1).forEach(one => { one.checked = box.checked; });
        }
        if (box) {
            last = box;
            count();
        }
    });
    $('[data-bulk-clear]', bulk).addEventListener('click', () => {
        boxes().forEach(box => { box.checked = false; });
        count();
    });
    const everybody = $('[data-tick-all]');
    everybody.hidden = false;
    everybody.addEventListener('click', () => {
        boxes().forEach(box => { box.checked = everybody.checked; });
        count();
    });
    document.addEventListener('keydown', event => {
        const box = event.target instanceof Element && event.target.matches('.person-tick input, [data-tick-all]');
        if (!box || event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key === 'Enter') event.target.click(); // and not the form at once, whose first choice nobody made
        else if (event.key === 'b' && boxes().some(one => one.checked)) $('select', bulk).focus();
        else return;
        event.preventDefault();
    });
    const action = $('[data-bulk-action]', bulk);
    const circle = $('[data-bulk-circle]', bulk);
    action.addEventListener('change', () => {
        circle.hidden = action.value !== 'circle';
        if (!circle.hidden) $('input', circle).focus();
    });
    // Who was ticked stays ticked when the list is drawn anew under the pointer.
    let ticked = [];
    document.addEventListener('htmx:beforeSwap', () => {
        ticked = boxes().filter(box => box.checked).map(box => box.value);
    });
    document.addEventListener('htmx:afterSwap', () => {
        boxes().filter(box => ticked.includes(box.value)).forEach(box => { box.checked = true; });
        count();
    });
    document.addEventListener('htmx:afterSettle', count);
}

// ---- filters stay folded on a phone until they are wanted
const filters = $('.finder-more');
if (filters && matchMedia('(max-width: 59.99rem)').matches) filters.open = false;

// ---- a form pressed twice is sent once
const TWICE = 1500;
const away = new WeakSet();
document.addEventListener('submit', event => {
    const form = event.target;
    if (form.method !== 'post') return;
    if (away.has(form)) {
        event.preventDefault();
        event.stopImmediatePropagation();
        return;
    }
    away.add(form);
    setTimeout(() => away.delete(form), TWICE);
}, true);
document.addEventListener('htmx:afterRequest', event => away.delete(event.detail.elt));
addEventListener('pageshow', event => { if (event.persisted) $$('form').forEach(form => away.delete(form)); });

// ---- trouble on the line: what was typed stays, whatever the answer was
const trouble = $('#trouble');
const tell = why => {
    if (!trouble) return;
    trouble.textContent = trouble.dataset[why];
    trouble.hidden = false;
    setTimeout(() => { trouble.hidden = true; }, LASTS);
};

const written = () => $$('main form, dialog[open] form').some(form => [...form.elements].some(field =>
    field.matches('textarea, input:not([type=hidden], [type=search], [type=checkbox], [type=radio])') && field.value !== field.defaultValue));

// Signed in again, perhaps in another tab, there is another key for forms.
async function renew() {
    const fresh = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
    const headers = fresh.body.getAttribute('hx-headers');
    const key = headers && JSON.parse(headers)['X-Csrf'];
    if (!key) return false;
    document.body.setAttribute('hx-headers', headers);
    $$('input[name=csrf]').forEach(field => { field.value = key; });
    return true;
}

function signedOut() {
    if (!written()) {
        location.assign('/enter');
        return;
    }
    const told = $('#signed-out');
    ($('dialog[open]') ?? document.body).append(told);
    told.hidden = false;
    $('a', told).focus({ preventScroll: true });
}

document.addEventListener('htmx:sendError', () => tell('network'));
document.addEventListener('htmx:responseError', async event => {
    const status = event.detail.xhr.status;
    if (status === 401) signedOut();
    else if (status === 403 && await renew()) {
        $('#signed-out').hidden = true;
        tell('renewed');
    } else tell(status < 500 ? 'refused' : 'network');
});
