import dev.langchain4j.model.embedding.onnx.bgesmallzhv15q.BgeSmallZhV15QuantizedEmbeddingModel;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;

/** Embeds the texts of standard input, one a line, one by one as the binding comes; prints milliseconds of CPU time. */
final class PlainBinding {
    private static final int WARM = 50;

    private PlainBinding() {}

    public static void main(String[] arguments) throws Exception {
        var texts = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).lines().toList();
        var model = new BgeSmallZhV15QuantizedEmbeddingModel();
        texts.stream().limit(WARM).forEach(model::embed);
        long before = cpu();
        texts.forEach(model::embed);
        System.out.println((cpu() - before) / 1_000_000);
        System.exit(0);
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
