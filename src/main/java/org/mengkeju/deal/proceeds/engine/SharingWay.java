package org.mengkeju.deal.proceeds.engine;

/** How a result earns; each way has a floor of its own (Law on Promoting the Transformation …, art. 45). */
public enum SharingWay {
    /** 转让、许可: of the net income. */
    TRANSFER,
    /** 作价投资: of what the result is valued at. */
    SHARES,
    /** 自行实施、合作实施: of each year's operating profit. */
    OWN_USE
}
