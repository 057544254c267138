package org.mengkeju.catalogue;

import java.nio.file.Path;
import org.mengkeju.Mengkeju;
import org.mengkeju.catalogue.fields.ListingTexts;
import org.mengkeju.platform.launch.LaunchOptions;
import org.mengkeju.platform.launch.Launcher;

/** The whole program, publishing one need after the other and saying so after each, until somebody kills it. */
final class PublishingUntilKilled {
    static final Path REGION = Path.of("regions/inner-mongolia");

    private PublishingUntilKilled() {}

    public static void main(String[] arguments) {
        var options = LaunchOptions.of(Path.of(arguments[0]), REGION, true);
        var context = new Launcher(Mengkeju.class).open(options).context();
        var desk = context.getBean(ListingDesk.class);
        var texts = context.getBean(ListingTexts.class);
        var firm = Sample.firm();
        var staff = Sample.staff("NM-02");
        for (int n = 0; ; n++) {
            var content = texts.read(Kind.NEED, Sample.need("第" + n + "条")).content();
            var draft = desk.draft(ListingId.next(), content, firm);
            desk.submit(draft.id(), firm);
            System.out.println("published " + desk.publish(draft.id(), staff).id());
        }
    }
}
