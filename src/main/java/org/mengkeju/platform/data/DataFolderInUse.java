package org.mengkeju.platform.data;

import java.nio.file.Path;

/** Another program holds the data folder. The message is one line for whoever started the second one. */
public final class DataFolderInUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DataFolderInUse(Path folder) {
        super("数据目录 " + folder + " 正被另一个蒙科聚程序使用；请先停掉它，或用 --data 换一个目录。"
                + " (The data folder is in use by another Mengkeju program.)");
    }
}
