package wellhouse.dav;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// One element of a request body with everything in it. Document types, entities of one's own and deep nesting
/// are refused.
final class Tree {

    private static final int DEEPEST = 40;
    private static final int MOST_ELEMENTS = 200_000;

    private static final XMLInputFactory FACTORY = factory();

    private final Name name;
    private final Map<Name, String> attributes = new LinkedHashMap<>();
    private final List<Tree> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Object> content = new ArrayList<>();

    private Tree(Name name) {
        this.name = name;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /// Reads a body.
    ///
    /// @throws Refusal with 400 if it is no XML that may be sent here
    static Tree read(InputStream body) {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(body);
            return read(reader);
        } catch (XMLStreamException e) {
            throw new Refusal(400, "the body is no well-formed XML");
        }
    }

    private static Tree read(XMLStreamReader reader) throws XMLStreamException {
        Deque<Tree> open = new ArrayDeque<>();
        Tree root = null;
        int elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Refusal(400, "document types and entities are not taken");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (open.size() >= DEEPEST || ++elements > MOST_ELEMENTS) {
                        throw new Refusal(400, "the body is nested too deeply or has too many elements");
                    }
                    Tree tree = new Tree(name(reader.getNamespaceURI(), reader.getLocalName()));
                    for (int i = 0; i < reader.getAttributeCount(); i++) {
                        tree.attributes.put(
                                name(reader.getAttributeNamespace(i), reader.getAttributeLocalName(i)),
                                reader.getAttributeValue(i));
                    }
                    if (open.isEmpty()) {
                        root = tree;
                    } else {
                        open.peek().children.add(tree);
                        open.peek().content.add(tree);
                    }
                    open.push(tree);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!open.isEmpty()) {
                        open.peek().text.append(reader.getText());
                        open.peek().content.add(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                default -> {}
            }
        }
        if (root == null) {
            throw new Refusal(400, "the body is no well-formed XML");
        }
        return root;
    }

    private static Name name(@org.jspecify.annotations.Nullable String space, String local) {
        return new Name(space == null ? "" : space, local);
    }

    Name name() {
        return name;
    }

    boolean is(Name other) {
        return name.equals(other);
    }

    List<Tree> children() {
        return children;
    }

    List<Tree> children(Name wanted) {
        return children.stream().filter(child -> child.is(wanted)).toList();
    }

    Optional<Tree> child(Name wanted) {
        return children.stream().filter(child -> child.is(wanted)).findFirst();
    }

    boolean has(Name wanted) {
        return child(wanted).isPresent();
    }

    /// The text directly in it, without blanks around it.
    String text() {
        return text.toString().strip();
    }

    /// The text directly in it, as it is.
    String wholeText() {
        return text.toString();
    }

    Optional<String> attribute(String local) {
        return Optional.ofNullable(attributes.get(new Name("", local)));
    }

    /// An attribute that stands for a property as a whole, such as its language.
    Optional<String> language() {
        return Optional.ofNullable(attributes.get(new Name(Name.XML, "lang")));
    }

    void noteLanguage(String language) {
        attributes.putIfAbsent(new Name(Name.XML, "lang"), language);
    }

    /// As XML that stands by itself: every namespace but those that all answers declare is declared in it.
    String written() {
        StringBuilder out = new StringBuilder();
        write(out);
        return out.toString();
    }

    private void write(StringBuilder out) {
        String tag = tag(name);
        out.append('<').append(tag);
        attributes.forEach((attribute, value) -> {
            if (attribute.space().equals(Name.XML)) {
                out.append(" xml:").append(attribute.local());
            } else if (attribute.space().isEmpty()) {
                out.append(' ').append(attribute.local());
            } else {
                return;
            }
            out.append("='").append(Xml.escaped(value).replace("'", "&#39;")).append('\'');
        });
        if (Name.prefix(name.space()).isEmpty()) {
            out.append(" xmlns=\"")
                    .append(Xml.escaped(name.space()).replace("\"", "&quot;"))
                    .append('"');
        }
        if (content.isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        for (Object part : content) {
            if (part instanceof Tree child) {
                child.write(out);
            } else {
                out.append(Xml.escaped(part.toString()));
            }
        }
        out.append("</").append(tag).append('>');
    }

    private static String tag(Name name) {
        String prefix = Name.prefix(name.space());
        return prefix.isEmpty() ? name.local() : prefix + ":" + name.local();
    }
}
