package wellhouse.storecodegen;

import java.util.stream.Collectors;
import org.jooq.codegen.GeneratorStrategy.Mode;
import org.jooq.codegen.JavaGenerator;
import org.jooq.codegen.JavaWriter;
import org.jooq.meta.TableDefinition;

/// Writes a plain Java record for every table that can tell its table and its values. jOOQ's own records would each
/// carry a configuration, which costs more than the row.
public final class RowGenerator extends JavaGenerator {

    @Override
    protected void generatePojoClassFooter(TableDefinition table, JavaWriter out) {
        String values = table.getColumns().stream()
                .map(column -> getStrategy().getJavaMemberName(column, Mode.POJO))
                .collect(Collectors.joining(", "));
        out.println();
        out.println("@Override");
        out.println("public String table() {");
        out.println("return \"%s\";", table.getName());
        out.println("}");
        out.println();
        out.println("@Override");
        out.println("public Object[] values() {");
        out.println("return new Object[] {%s};", values);
        out.println("}");
    }
}
